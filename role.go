package relations

// A Role says what part an actor has in an event. The set is closed. The zero
// Role is no role; [New] refuses it.
type Role uint8

// The roles.
const (
	_           Role = iota
	Initiator        // does the act
	Target           // it is done to; what is joined, left, recognised
	Participant      // takes part on an equal footing
	Signatory        // signs or agrees
	Visitor          // travels
	Host             // receives, or holds the meeting
	Belligerent      // fights the war or battle
	Supporter        // helps or backs one side
	Opponent         // opposes
	Neutral          // stays out, or abstains
	Mediator         // stands between others
	Beneficiary      // receives or gains
	Victim           // suffers without being the target
	Territory        // on whose soil it happens, without acting
	Observer         // is there without taking part
	Subject          // is spoken or decided about

	roleEnd
)

var roles = [roleEnd]string{
	Initiator:   "initiator",
	Target:      "target",
	Participant: "participant",
	Signatory:   "signatory",
	Visitor:     "visitor",
	Host:        "host",
	Belligerent: "belligerent",
	Supporter:   "supporter",
	Opponent:    "opponent",
	Neutral:     "neutral",
	Mediator:    "mediator",
	Beneficiary: "beneficiary",
	Victim:      "victim",
	Territory:   "territory",
	Observer:    "observer",
	Subject:     "subject",
}

// ParseRole finds a role by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func ParseRole(text string) (Role, error) {
	r, err := parseEnum("role", int(roleEnd), func(i int) string { return roles[i] }, text)
	return Role(r), err
}

// Valid reports whether r is one of the constants.
func (r Role) Valid() bool { return r != 0 && r < roleEnd }

// String returns the role as text, as in "initiator".
func (r Role) String() string {
	if !r.Valid() {
		return "no role"
	}
	return roles[r]
}

// MarshalText returns the role as text; the zero Role gives an error.
func (r Role) MarshalText() ([]byte, error) { return marshalEnum("role", r.Valid(), r.String()) }

// UnmarshalText is [ParseRole].
func (r *Role) UnmarshalText(text []byte) error {
	got, err := ParseRole(string(text))
	if err == nil {
		*r = got
	}
	return err
}
