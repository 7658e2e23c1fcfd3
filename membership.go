package relations

import (
	"cmp"
	"iter"
	"slices"
)

// A Membership is a time in which an actor had one status in an organisation,
// alliance or union. A member that was suspended and came back has three.
type Membership struct {
	// Organisation is what Member belongs to: an organisation, alliance or union.
	Organisation Code `json:"organisation"`
	Member       Code `json:"member"`

	// Founder reports whether the source counts the member among the founders;
	// that it is false says only that the source does not.
	Founder bool `json:"founder,omitempty"`

	// Status is as what the actor belongs to it.
	Status MembershipStatus `json:"status"`

	// Date is the time; open where it still holds at the horizon.
	Date Span `json:"date"`

	// Opened and Closed are the ids of the events that began and ended it.
	Opened List[string] `json:"opened,omitzero"`
	Closed List[string] `json:"closed,omitzero"`

	// Sources say where it is told, Note adds to it, and Caveat says what is the
	// matter with what the source tells.
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
}

// A MembershipStatus says as what an actor belongs to an organisation. The zero
// MembershipStatus is none.
type MembershipStatus uint8

// The statuses of membership.
const (
	_               MembershipStatus = iota
	FullMember                       // a member
	SuspendedMember                  // a member whose membership is suspended
	ObserverMember                   // an observer
	Candidate                        // one that seeks or is offered membership
	membershipEnd
)

var membershipStatuses = [membershipEnd]string{
	FullMember:      "member",
	SuspendedMember: "suspended",
	ObserverMember:  "observer",
	Candidate:       "candidate",
}

// Valid reports whether s is one of the constants.
func (s MembershipStatus) Valid() bool { return s != 0 && s < membershipEnd }

// String returns the status in a word, as in "suspended".
func (s MembershipStatus) String() string { return nameOf(s, membershipStatuses[:], "no membership") }

// MarshalText returns the status as text; the zero MembershipStatus gives an
// error.
func (s MembershipStatus) MarshalText() ([]byte, error) {
	return marshalEnum("membership status", s.Valid(), s.String())
}

// UnmarshalText reads a status by its text, in any case. An unknown one gives a
// [*NameError] with the nearest.
func (s *MembershipStatus) UnmarshalText(text []byte) error {
	return readEnum(s, "membership status", membershipStatuses[:], text)
}

// Memberships yields all memberships, in order of organisation, member and time.
func (d *Dataset) Memberships() iter.Seq[Membership] { return slices.Values(d.memberships) }

// MembershipsOf returns the memberships of an actor, in order of organisation and
// time. The actor is given as [Dataset.Lookup] takes it, whose error an unknown
// one gives. Of an organisation that is not among them the source does not tell
// whether the actor belongs to it.
func (d *Dataset) MembershipsOf(member Code) ([]Membership, error) {
	a, err := d.Lookup(string(member))
	if err != nil {
		return nil, err
	}
	return where(d.memberships, func(m *Membership) bool { return m.Member == a.Code }), nil
}

// MembersOf returns the memberships in an organisation, in order of member and
// time. The organisation is given as [Dataset.Lookup] takes it, whose error an
// unknown one gives.
func (d *Dataset) MembersOf(organisation Code) ([]Membership, error) {
	a, err := d.Lookup(string(organisation))
	if err != nil {
		return nil, err
	}
	return where(d.memberships, func(m *Membership) bool { return m.Organisation == a.Code }), nil
}

func compareMemberships(a, b Membership) int {
	return cmp.Or(cmp.Compare(a.Organisation, b.Organisation), cmp.Compare(a.Member, b.Member), a.Date.Compare(b.Date))
}

// key tells one membership from another.
func (m *Membership) key() string {
	return string(m.Organisation) + " " + string(m.Member) + " " + m.Date.EDTF()
}
