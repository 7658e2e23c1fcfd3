package relations

import "database/sql/driver"

// A Role says what part an actor has in an event, and so what it does and has
// done to it there: see [Event.Acts], which has the rules. The set is closed. The
// zero Role is no role; [New] refuses it.
type Role uint8

// The roles. Where they say that something is done, it is what the kind of the
// event says: a strike, a loan, a visit.
const (
	_               Role = iota
	RoleInitiator        // does it, to the target and for the beneficiary; several do it together, and nothing to each other
	RoleTarget           // it is done to; what is joined, left, recognised
	RoleParticipant      // does it and has it done as the others do; beside an initiator who acts against a target, does the same
	RoleSignatory        // signs or agrees with the other signatories
	RoleVisitor          // travels to the host
	RoleHost             // receives the visitors, those who meet, or people who need shelter
	RoleBelligerent      // fights those who stand on another side
	RoleSupporter        // helps those on its side, or those who do it where it names no side; does not fight
	RoleOpponent         // objects to what others decide or claim; where help or friendship is meant against it, does nothing
	RoleNeutral          // stays out, or abstains: does nothing, and nothing is done to it
	RoleMediator         // stands between those who act, and mediates for each
	RoleBeneficiary      // receives what is given, or is helped by what is done to another; who only gains by chance is a subject
	RoleVictim           // suffers what is done, without being the target
	RoleTerritory        // on whose soil it happens: does nothing, and nothing is done to it
	RoleObserver         // is there without taking part: does nothing, and nothing is done to it
	RoleSubject          // is spoken, decided or thought about: does nothing, and nothing is done to it
)

var roleWords = wordList{"role", []string{
	RoleInitiator:   "initiator",
	RoleTarget:      "target",
	RoleParticipant: "participant",
	RoleSignatory:   "signatory",
	RoleVisitor:     "visitor",
	RoleHost:        "host",
	RoleBelligerent: "belligerent",
	RoleSupporter:   "supporter",
	RoleOpponent:    "opponent",
	RoleNeutral:     "neutral",
	RoleMediator:    "mediator",
	RoleBeneficiary: "beneficiary",
	RoleVictim:      "victim",
	RoleTerritory:   "territory",
	RoleObserver:    "observer",
	RoleSubject:     "subject",
}, "no role"}

func (Role) words() *wordList { return &roleWords }

// Valid reports whether r is one of the constants.
func (r Role) Valid() bool { return isMember(r) }

// String returns the role as a word, as in "initiator".
func (r Role) String() string { return word(r) }

// MarshalText returns the word; what is no role gives a [*NameError].
func (r Role) MarshalText() ([]byte, error) { return marshalWord(r) }

// UnmarshalText reads a word as [Parse] does.
func (r *Role) UnmarshalText(text []byte) error { return readWord(r, text) }

// Value returns the word for a column of an SQL table.
func (r Role) Value() (driver.Value, error) { return sqlWord(r) }

// Scan reads what [Role.Value] gives.
func (r *Role) Scan(src any) error { return scanWord(r, src) }
