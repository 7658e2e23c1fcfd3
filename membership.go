package relations

import (
	"cmp"
	"database/sql/driver"
	"slices"

	"github.com/seed5021702d/relations/internal/pack"
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

	// Status is how the actor belongs to it.
	Status MembershipStatus `json:"status"`

	// Date is the time; open where it still holds at the horizon.
	Date Span `json:"date"`

	// Corrected is the time by a public reference where that of the article is known to
	// be wrong; see [Event].
	Corrected Span `json:"corrected,omitzero"`

	// Opened and Closed are the ids of the events that began and ended it.
	Opened List[string] `json:"opened,omitzero"`
	Closed List[string] `json:"closed,omitzero"`

	// Sources say where it stands, and Note adds to it. Basis, Caveat and Fault are
	// as in [Event].
	Sources List[Source] `json:"sources,omitzero"`
	Note    string       `json:"note,omitempty"`
	Basis   string       `json:"basis,omitempty"`
	Caveat  string       `json:"caveat,omitempty"`
	Fault   Fault        `json:"fault,omitzero"`
}

// String returns the organisation, the member, the status and the time, as in
// "OPEC: IRQ: member, since September 1960".
func (m Membership) String() string {
	return string(m.Organisation) + ": " + string(m.Member) + ": " + m.Status.String() + ", " + m.Date.String()
}

// key tells one membership from another.
func (m *Membership) key() string {
	return string(m.Organisation) + " " + string(m.Member) + " " + m.Date.EDTF()
}

func (m *Membership) date() Span { return m.Date }

func (m *Membership) doubts(tell tellDoubt) bool {
	return tell("", m.Caveat, m.Fault, m.Sources)
}

func (m *Membership) label(text string) (uint8, error) { return labelOf[MembershipStatus](text) }

func (m *Membership) rests() []string { return append(m.Opened.Slice(), m.Closed.view()...) }

func (m *Membership) pack(c *pack.Coder) {
	c.Text((*string)(&m.Organisation))
	c.Text((*string)(&m.Member))
	c.Bool(&m.Founder)
	c.Byte((*uint8)(&m.Status))
	packSpan(c, &m.Date)
	packSpan(c, &m.Corrected)
	packTexts(c, &m.Opened)
	packTexts(c, &m.Closed)
	packSources(c, &m.Sources)
	c.Text(&m.Note)
	packDoubt(c, &m.Basis, &m.Caveat, &m.Fault)
}

func (m *Membership) check(c *checker) {
	c.refer("organisation", string(m.Organisation), &c.actors)
	c.refer("member", string(m.Member), &c.actors)
	if _, ok := c.lives[m.Organisation]; ok && !slices.Contains(c.unions[m.Organisation], m.Member) {
		c.fault("organisation", string(m.Organisation), "is a country; a membership is in an organisation, an alliance, or a state that has the member for a predecessor")
	}
	if m.Member == m.Organisation && m.Member != "" {
		c.fault("member", string(m.Member), "is the organisation itself")
	}
	member(c, "status", m.Status)
	c.time("date", m.Date)
	c.past("date", m.Date)
	c.past("corrected", m.Corrected)
	c.lived("date", m.Member, m.Date, m.Basis, m.Caveat)
	c.eventsOf("opened", m.Opened)
	c.eventsOf("closed", m.Closed)
	c.sources("", m.Sources)
	c.doubt("", m.Basis, m.Caveat, m.Fault)
}

// memberships notes times in which one is twice a full member of an organisation.
func (c *checker) memberships(all []Membership) {
	var full []*Membership
	for i := range all {
		if m := &all[i]; m.Status == MembershipFull && m.Date.Lasted() {
			full = append(full, m)
		}
	}
	slices.SortStableFunc(full, func(a, b *Membership) int {
		return cmp.Or(a.compare(b.Member, b.Organisation), compareCores(a.Date, b.Date))
	})
	var longest *Membership // of those before, the one of the same two that lasted longest
	for _, m := range full {
		same := longest != nil && longest.compare(m.Member, m.Organisation) == 0
		if same && longest.Date.MustOverlap(m.Date) {
			c.at("membership", m.key())
			c.fault("date", m.Date.EDTF(), "overlaps another full membership of the same member, "+longest.Date.EDTF())
		}
		if !same || coreEnd(m.Date) > coreEnd(longest.Date) {
			longest = m
		}
	}
}

func (m *Membership) found(f *finder) {
	f.label = uint8(m.Status)
	f.actor(m.Organisation)
	f.actor(m.Member)
	f.from(m.Member)
	f.to(m.Organisation)
	f.in(m.Sources)
}

// A memberIndex is the memberships ordered by who belonged to what, and since when. It is
// made when it is first needed.
type memberIndex struct {
	order []int32
	last  []int64 // the last day that it or one of the same two before it may touch
}

func (d *dataset) memberIndex() *memberIndex {
	s := d.sums()
	s.membersOnce.Do(func() { s.members = makeMembers(s.memberships.records) })
	return s.members
}

func makeMembers(all []Membership) *memberIndex {
	x := &memberIndex{make([]int32, len(all)), make([]int64, len(all))}
	for i := range x.order {
		x.order[i] = int32(i)
	}
	slices.SortFunc(x.order, func(i, j int32) int {
		a, b := &all[i], &all[j]
		first, _ := a.Date.Days()
		first2, _ := b.Date.Days()
		return cmp.Or(a.compare(b.Member, b.Organisation), cmp.Compare(first, first2))
	})
	for k, i := range x.order {
		_, x.last[k] = all[i].Date.Days()
		if k > 0 && all[i].compare(all[x.order[k-1]].Member, all[x.order[k-1]].Organisation) == 0 {
			x.last[k] = max(x.last[k], x.last[k-1])
		}
	}
	return x
}

// compare orders memberships by who belonged to what.
func (m *Membership) compare(member, organisation Code) int {
	return cmp.Or(cmp.Compare(m.Member, member), cmp.Compare(m.Organisation, organisation))
}

// belonged reports whether an actor may have belonged to an organisation at some time
// from one day to another.
func (d *dataset) belonged(member, organisation Code, first, last int64) bool {
	x, all := d.memberIndex(), d.sums().memberships.records
	i, _ := slices.BinarySearchFunc(x.order, organisation, func(i int32, organisation Code) int { return all[i].compare(member, organisation) })
	// The last of those that had begun has the last day of all of them.
	n, _ := slices.BinarySearchFunc(x.order[i:], last, func(j int32, last int64) int {
		if begin, _ := all[j].Date.Days(); all[j].compare(member, organisation) == 0 && begin <= last {
			return -1
		}
		return 1
	})
	return n > 0 && x.last[i+n-1] >= first
}

// A MembershipStatus says how an actor belongs to an organisation. The zero
// MembershipStatus is none.
type MembershipStatus uint8

// The statuses of membership.
const (
	_                   MembershipStatus = iota
	MembershipFull                       // a member
	MembershipSuspended                  // a member whose membership is suspended
	MembershipObserver                   // an observer
	MembershipCandidate                  // one that seeks or is offered membership
)

var membershipStatusWords = wordList{"membership status", []string{
	MembershipFull:      "member",
	MembershipSuspended: "suspended",
	MembershipObserver:  "observer",
	MembershipCandidate: "candidate",
}, "no membership"}

func (MembershipStatus) words() *wordList { return &membershipStatusWords }

// Valid reports whether s is one of the constants.
func (s MembershipStatus) Valid() bool { return isMember(s) }

// String returns the membership status as a word, as in "member".
func (s MembershipStatus) String() string { return word(s) }

// MarshalText returns the word; what is no membership status gives a [*NameError].
func (s MembershipStatus) MarshalText() ([]byte, error) { return marshalWord(s) }

// UnmarshalText reads a word as [Parse] does.
func (s *MembershipStatus) UnmarshalText(text []byte) error { return readWord(s, text) }

// Value returns the word for a column of an SQL table.
func (s MembershipStatus) Value() (driver.Value, error) { return sqlWord(s) }

// Scan reads what [MembershipStatus.Value] gives.
func (s *MembershipStatus) Scan(src any) error { return scanWord(s, src) }
