package relations

import (
	"iter"
	"slices"

	"github.com/seed5021702d/relations/internal/index"
)

// An Act is what one actor did to another in one event: France sold arms to Iraq,
// Kuwait condemned Iraq. It is the unit of event data sets such as ICEWS and
// GDELT. An event has an act for each ordered pair of its parties of which the one
// did something to the other; [Event.Acts] says which these are.
type Act struct {
	// From is who acted, and To is whom it was done to.
	From Code `json:"from"`
	To   Code `json:"to"`

	// CAMEO is what was done.
	CAMEO CAMEO `json:"cameo"`

	// Event is the id of the event, and Date is when that happened.
	Event string `json:"event"`
	Date  Span   `json:"date"`
}

// Root returns the root of the CAMEO code, 1 to 20.
func (a Act) Root() int { return a.CAMEO.Root() }

// Quad returns the quad class of the act.
func (a Act) Quad() QuadClass { return a.CAMEO.Quad() }

// Goldstein returns the weight of the act, from -10 to 10.
func (a Act) Goldstein() float64 { return a.CAMEO.Goldstein() }

// String returns the act as in "FRA to IRQ: 072 give military aid".
func (a Act) String() string {
	return string(a.From) + " to " + string(a.To) + ": " + string(a.CAMEO) + " " + a.CAMEO.Words()
}

// The codes of acts that the kind of the event does not give.
const (
	visitHost    CAMEO = "042"
	hostVisitor  CAMEO = "043"
	mediate      CAMEO = "045"
	takeSide     CAMEO = "053"
	help         CAMEO = "070"
	protectArmed CAMEO = "074"
	reject       CAMEO = "120"
	fight        CAMEO = "190"
)

// Acts returns what the parties of the event did to each other, in the order of
// the parties. It follows from the kind of the event, the roles and the sides:
//
//   - Where the kind has no CAMEO code, as an election, there are no acts.
//   - Neutral, territory, observer and subject do nothing, and nothing is done to
//     them. Those on one side do nothing against each other.
//   - Initiators act on each target, and in a conflict on each victim, with the
//     code of the kind. What armed help does to a target is a fight (190); so is
//     what the victor does to it at the end of a war.
//   - A beneficiary receives what the kind says where that is help or words to it.
//     It is protected (074) where forces are used against another, and its side is
//     taken (053) by other conflict, appeals and agreements.
//   - Equals act on each other, both ways: participants, signatories, an initiator
//     and participants, visitors and hosts and those who meet. A visit is a visit
//     to the host (042) and a reception for the visitor (043); what is joined takes
//     in who joins it.
//   - In a conflict that has a target, participants do to it what initiators do,
//     and nothing to each other.
//   - Belligerents fight those on another side, both ways. They make two sides, or
//     each says its side; otherwise the event does not tell who fights whom.
//   - A supporter helps the head of the side that it names, or those who act where
//     it names none (070 where forces are used, otherwise 053).
//   - An opponent rejects what those who act decide or claim (120). Where the
//     others help each other against it, it does nothing.
//   - A mediator mediates (045) for those who act and for the target.
//
// Help against somebody is so no act of it, nor to it. An actor that both helps
// and fights stands among the parties twice.
func (e Event) Acts() []Act {
	var acts []Act
	e.acts(func(from, to int, code CAMEO) {
		acts = append(acts, Act{e.party(from).Actor, e.party(to).Actor, code, e.ID, e.Date})
	})
	return acts
}

func (e *Event) party(i int) *Party { return &e.Parties.view()[i] }

// acts gives the acts by the places of the parties between whom they are.
func (e *Event) acts(give func(from, to int, code CAMEO)) {
	if e.Kind.CAMEO() == "" {
		return
	}
	type act struct {
		from, to Code
		code     CAMEO
	}
	var given map[act]bool // where an actor stands among the parties twice
	s := e.scene()
	if s.twice {
		given = map[act]bool{}
	}
	parties := e.Parties.view()
	for i := range parties {
		for j := range parties {
			code := s.act(&parties[i], &parties[j])
			if code == "" {
				continue
			}
			if s.twice {
				key := act{parties[i].Actor, parties[j].Actor, code}
				if given[key] {
					continue
				}
				given[key] = true
			}
			give(i, j, code)
		}
	}
}

// A scene is what the rules need to know of an event as a whole.
type scene struct {
	kind     Kind
	targeted bool // there is a target or a victim
	led      bool // there is an initiator
	sided    bool // it is told which belligerent fights which
	twice    bool // an actor stands among the parties twice
}

func (e *Event) scene() scene {
	s := scene{kind: e.Kind, twice: e.namesTwice()}
	var one, other Code // the first two sides
	third, unsaid := false, false
	for _, p := range e.Parties.view() {
		s.targeted = s.targeted || p.Role == RoleTarget || p.Role == RoleVictim
		s.led = s.led || p.Role == RoleInitiator
		if p.Role != RoleBelligerent {
			continue
		}
		unsaid = unsaid || p.Side == ""
		switch side := p.side(); {
		case one == "" || one == side:
			one = side
		case other == "" || other == side:
			other = side
		default:
			third = true
		}
	}
	s.sided = !third || !unsaid
	return s
}

// namesTwice reports whether an actor stands among the parties twice.
func (e *Event) namesTwice() bool {
	var few [8]Code
	actors := few[:0]
	for _, p := range e.Parties.view() {
		actors = append(actors, p.Actor)
	}
	return len(repeated(actors)) > 0
}

// side is the actor at the head of the party's side, the party itself where none
// is named.
func (p *Party) side() Code {
	if p.Side == "" {
		return p.Actor
	}
	return p.Side
}

// act gives the code of what a does to b; "" for nothing.
func (s *scene) act(a, b *Party) CAMEO {
	if a.Actor == b.Actor {
		return ""
	}
	code := s.does(a, b)
	if a.side() == b.side() && !code.Quad().Cooperates() {
		return ""
	}
	return code
}

func (s *scene) does(a, b *Party) CAMEO {
	switch a.Role {
	case RoleInitiator, RoleParticipant, RoleSignatory, RoleVisitor, RoleHost:
		return s.acts(a, b)
	case RoleBelligerent:
		return s.fights(a, b)
	case RoleSupporter:
		return s.supports(a, b)
	case RoleOpponent:
		if s.kind.decides() && (acting(b.Role) || b.Role == RoleTarget && !s.led) {
			return reject
		}
	case RoleMediator:
		if acting(b.Role) || b.Role == RoleTarget || b.Role == RoleBelligerent {
			return mediate
		}
	case RoleTarget:
		if s.kind == JoinOrganisation && acting(b.Role) {
			return s.kind.CAMEO()
		}
	}
	return ""
}

// acting reports whether those in the role do what the kind says.
func acting(r Role) bool { return r == RoleInitiator || r == RoleParticipant || r == RoleSignatory }

// acts gives what those do who act, travel or receive.
func (s *scene) acts(a, b *Party) CAMEO {
	switch b.Role {
	case RoleTarget, RoleVictim:
		return s.toTarget(a.Role, b.Role)
	case RoleBeneficiary:
		return s.forBeneficiary(a.Role)
	case RoleInitiator, RoleParticipant, RoleSignatory, RoleVisitor, RoleHost:
		if s.mutual(a.Role, b.Role) && a.side() != b.side() {
			return s.together(b.Role)
		}
	}
	return ""
}

func (s *scene) toTarget(a, b Role) CAMEO {
	switch code := s.kind.CAMEO(); {
	case !acting(a):
		return ""
	case s.kind == ArmedHelp, s.kind == EndWar:
		return fight
	case b == RoleVictim && code.Quad().Cooperates():
		return ""
	default:
		return code
	}
}

func (s *scene) forBeneficiary(a Role) CAMEO {
	switch code := s.kind.CAMEO(); {
	case !acting(a) && a != RoleHost:
		return ""
	case s.kind == EndWar, s.kind.forceful() && !code.Quad().Cooperates():
		return protectArmed
	case s.kind.instrument(), s.kind == Appeal, !code.Quad().Cooperates():
		return takeSide
	default:
		return code
	}
}

// mutual reports whether two who act, travel or receive do so to each other.
func (s *scene) mutual(a, b Role) bool {
	switch {
	case a == b && a != RoleParticipant && a != RoleSignatory:
		return false // initiators, visitors and hosts each act with others
	case s.kind == Mediation, s.kind == Sport && a == b:
		return false // only who mediates, and only the host
	case a == RoleHost && b == RoleInitiator:
		return false
	case a == RoleHost, b == RoleHost:
		return s.kind.Quad().Cooperates()
	default:
		return s.kind.Quad().Cooperates() || !s.targeted
	}
}

// together gives the code of what is mutual, by the role of whom it is done to.
func (s *scene) together(b Role) CAMEO {
	switch {
	case s.kind == Visit && b == RoleHost:
		return visitHost
	case s.kind == Visit && b == RoleVisitor:
		return hostVisitor
	case s.kind == Visit:
		return Meeting.CAMEO()
	default:
		return s.kind.CAMEO()
	}
}

// fights gives what a belligerent does: it fights the other sides, and protects
// the beneficiary on its own.
func (s *scene) fights(a, b *Party) CAMEO {
	switch same := a.side() == b.side(); {
	case !s.kind.forceful():
		return ""
	case b.Role == RoleBelligerent && s.sided && !same:
		return s.kind.CAMEO()
	case b.Role == RoleBeneficiary && same:
		return protectArmed
	default:
		return ""
	}
}

// supports gives what a supporter does: it helps the head of the side that it
// names, or those who act where it names none.
func (s *scene) supports(a, b *Party) CAMEO {
	switch helps := a.Side == b.Actor || a.Side == "" && acting(b.Role); {
	case !helps:
		return ""
	case s.kind.forceful():
		return help
	default:
		return takeSide
	}
}

// forceful reports whether forces are used or sent in events of the kind.
func (k Kind) forceful() bool {
	return k >= Deployment && k <= Massacre || k == ArmedHelp || k == Uprising
}

// instrument reports whether events of the kind make an agreement between those
// who sign it, which others only gain by.
func (k Kind) instrument() bool {
	switch k {
	case Agreement, Treaty, Memorandum, FoundOrganisation, DrawBorder, Union:
		return true
	}
	return false
}

// decides reports whether an event of the kind is a decision or a claim, to which
// others may object.
func (k Kind) decides() bool {
	switch k {
	case Recognition, Treaty, JoinOrganisation, SuspendMembership, Claim, Resolution, Union:
		return true
	}
	return false
}

// Acts yields the acts of all events, in order of the events.
func (d *dataset) Acts() iter.Seq[Act] { return d.timeline().Acts() }

// Acts yields what actors did to each other in the events, in order: all acts, or
// those from and to the actors that [Timeline.From] and [Timeline.To] named. A
// Timeline that carries an error yields none.
func (t Timeline) Acts() iter.Seq[Act] {
	return func(yield func(Act) bool) {
		if t.Err() != nil {
			return
		}
		x := t.s.data.actIndex()
		for p := range t.s.q.Positions() {
			for i := x.start[p]; i < x.start[p+1]; i++ {
				act := x.act(t.s.data, p, i)
				if (t.from == "" || act.From == t.from) && (t.to == "" || act.To == t.to) && !yield(act) {
					return
				}
			}
		}
	}
}

// From narrows t to the events in which the actor does something to another, as
// [Event.Acts] says; followed by [Timeline.To], to those in which it does something
// to that one: strikes of the United States on Iraq are
//
//	relations.Events().OfKind(relations.Strike).From("USA").To("IRQ")
//
// Names are as in [Timeline.Involving].
func (t Timeline) From(actor Code) Timeline {
	i, code, err := t.actor(actor)
	if err != nil {
		return t.fail(err)
	}
	x := t.s.data.actIndex()
	t.from = code
	t.s.and(x.from.Of(i))
	return t.paired(x)
}

// To narrows t to the events in which something is done to the actor, as
// [Event.Acts] says; see [Timeline.From]. Where a chain names several, acts must be
// between the last that From named and the last that To named.
func (t Timeline) To(actor Code) Timeline {
	i, code, err := t.actor(actor)
	if err != nil {
		return t.fail(err)
	}
	x := t.s.data.actIndex()
	t.to = code
	t.s.and(x.to.Of(i))
	return t.paired(x)
}

// paired narrows t to the events with an act between the two that it names.
func (t Timeline) paired(x *actIndex) Timeline {
	if t.from != "" && t.to != "" {
		t.s.and(x.between(t.s.data, t.from, t.to))
	}
	return t
}

// actor gives the place and the code of the actor that is meant.
func (t Timeline) actor(name Code) (i int, code Code, err error) {
	if err = t.Err(); err == nil {
		i, err = t.s.data.actorIndex(string(name))
	}
	if err == nil {
		code = t.s.data.actors.records[i].Code
	}
	return i, code, err
}

// An actIndex is the acts of a data set and what finds them. It is made when it is
// first needed.
type actIndex struct {
	deeds    []deed
	start    []int32 // the acts of event p are deeds[start[p]:start[p+1]]
	from, to index.Postings
	pairs    map[[2]int32]int32 // numbers of the pairs of actors
	pair     index.Postings
}

// A deed is an act without its event: the places of the two among the actors, and that
// of the code among the codes in use.
type deed struct {
	from, to int32
	cameo    uint8
}

// actIndex gives the acts of the data set.
func (d *dataset) actIndex() *actIndex {
	d.actsOnce.Do(func() { d.acts = makeActs(d) })
	return d.acts
}

func makeActs(d *dataset) *actIndex {
	x := &actIndex{start: make([]int32, 1, len(d.events.records)+1), pairs: map[[2]int32]int32{}}
	var from, to, pair index.Builder
	var places []int32 // of the parties
	for i := range d.events.records {
		e := &d.events.records[i]
		places = places[:0]
		for _, p := range e.Parties.view() {
			at, _ := d.actors.find(string(p.Actor))
			places = append(places, int32(at))
		}
		e.acts(func(i, j int, code CAMEO) {
			a, b := places[i], places[j]
			at, _ := code.index()
			x.deeds = append(x.deeds, deed{a, b, uint8(at)})
			from.Add(a)
			to.Add(b)
			k, ok := x.pairs[[2]int32{a, b}]
			if !ok {
				k = int32(len(x.pairs))
				x.pairs[[2]int32{a, b}] = k
			}
			pair.Add(k)
		})
		x.start = append(x.start, int32(len(x.deeds)))
		from.End()
		to.End()
		pair.End()
	}
	x.deeds = slices.Clip(x.deeds)
	x.from, x.to = from.Postings(d.actors.n), to.Postings(d.actors.n)
	x.pair = pair.Postings(len(x.pairs))
	return x
}

// act gives act i, which is one of the event at a position.
func (x *actIndex) act(d *dataset, p, i int32) Act {
	e, deed := &d.events.records[p], x.deeds[i]
	return Act{d.actors.records[deed.from].Code, d.actors.records[deed.to].Code, cameos[deed.cameo].code, e.ID, e.Date}
}

// of gives the acts of the event at a position.
func (x *actIndex) of(p int32) []deed { return x.deeds[x.start[p]:x.start[p+1]] }

// between gives the positions of the events with an act from one to another.
func (x *actIndex) between(d *dataset, from, to Code) []int32 {
	a, _ := d.actors.find(string(from))
	b, _ := d.actors.find(string(to))
	return x.ofPair(int32(a), int32(b))
}

// ofPair is between by the places of the actors.
func (x *actIndex) ofPair(from, to int32) []int32 {
	if k, ok := x.pairs[[2]int32{from, to}]; ok {
		return x.pair.Of(int(k))
	}
	return []int32{}
}

// A CAMEO is a code of the Conflict and Mediation Event Observations code book,
// as text, since its zeros count: "057" is to sign an agreement, "190" to fight.
// The first two digits are the root, by which the code has a quad class. The
// empty CAMEO says that nothing is done.
type CAMEO string

// Root returns the root code, 1 to 20; 0 for the empty CAMEO and for a text that
// begins with no root.
func (c CAMEO) Root() int {
	if len(c) < 2 {
		return 0
	}
	tens, ones := c[0]-'0', c[1]-'0' // of what is no digit, more than 9
	if root := 10*int(tens) + int(ones); ones <= 9 && root <= 20 {
		return root
	}
	return 0
}

// Quad returns the quad class of the root; 0 where there is none.
func (c CAMEO) Quad() QuadClass { return quadOf(c.Root()) }

// Words returns what the code stands for, as in "sign an agreement"; "" for a
// code that no kind and no act has.
func (c CAMEO) Words() string {
	if i, ok := c.index(); ok {
		return cameos[i].words
	}
	return ""
}

// Goldstein returns the weight of the code on the scale of Joshua Goldstein, from
// -10 for a fight to 10 for the best of cooperation; 0 for a code that no kind
// and no act has, and for a statement.
func (c CAMEO) Goldstein() float64 {
	if i, ok := c.index(); ok {
		return cameos[i].goldstein
	}
	return 0
}

func (c CAMEO) index() (int, bool) {
	lo, hi := 0, len(cameos)
	for lo < hi {
		if mid := int(uint(lo+hi) >> 1); cameos[mid].code < c {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(cameos) && cameos[lo].code == c
}

// cameos has the codes in use, in order, with what each stands for in our words
// and its Goldstein value.
var cameos = [...]struct {
	code      CAMEO
	words     string
	goldstein float64
}{
	{"010", "make a statement", 0},
	{"020", "appeal", 3},
	{"030", "say that one will cooperate", 4},
	{"040", "consult", 1},
	{"041", "talk by telephone", 1},
	{"042", "make a visit", 1.9},
	{"043", "receive a visit", 2.8},
	{"045", "mediate", 5},
	{"046", "negotiate", 7},
	{"050", "cooperate by diplomacy", 3.5},
	{"051", "praise or endorse", 3.4},
	{"053", "rally to another's side", 3.8},
	{"054", "recognise", 6},
	{"057", "sign an agreement", 8},
	{"061", "cooperate in the economy", 6.4},
	{"062", "cooperate with forces", 7.4},
	{"070", "give aid", 7},
	{"071", "give economic aid", 7.4},
	{"072", "give military aid", 8.3},
	{"074", "protect with forces", 8.5},
	{"075", "give shelter", 7},
	{"080", "yield", 5},
	{"084", "give back", 7},
	{"085", "ease sanctions or a closure", 7},
	{"087", "fight less or no longer", 9},
	{"100", "demand", -5},
	{"105", "demand that another yield", -5},
	{"111", "criticise or denounce", -2},
	{"112", "accuse", -2},
	{"120", "reject", -4},
	{"130", "threaten", -4.4},
	{"141", "demonstrate", -6.5},
	{"154", "raise or move forces", -7.2},
	{"160", "reduce relations", -4},
	{"161", "reduce or break diplomatic relations", -4},
	{"162", "reduce or stop material aid", -5.6},
	{"163", "impose sanctions or an embargo", -8},
	{"166", "expel or withdraw", -7},
	{"170", "coerce", -7},
	{"171", "seize or damage property", -9.2},
	{"173", "arrest or charge", -5},
	{"174", "expel people", -5},
	{"175", "repress by force", -9},
	{"180", "attack outside war", -9},
	{"181", "abduct or hold hostage", -9},
	{"186", "assassinate", -10},
	{"190", "fight", -10},
	{"192", "occupy", -9.5},
	{"193", "fight with small arms", -10},
	{"195", "strike from the air", -10},
	{"202", "kill many", -10},
}
