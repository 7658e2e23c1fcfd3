package render

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/seed5021702d/relations"
)

// Network returns a picture as SVG of who acted with and against whom: the country of
// the data set in the middle, and around it the actors with the most acts, clockwise
// from the upper right in order of the mean weight of what the two did to each other,
// those with most cooperation first. A line joins two actors that acted on each other,
// and is the thicker the more acts there are. A blue, solid line is cooperation, an
// orange, dashed one conflict, and a grey, dotted one as much of either. Nothing
// overlaps but lines.
//
// Options.From and To choose the period. Acts of events that certainly went on in it
// are drawn, and those that only may have are counted in a line below. Options.Rows is
// the greatest number of actors, 18 if it is 0, or 12 in a narrow picture. Of the lines
// between others than the country in the middle only those of most acts are drawn. [GraphML] and [DOT] have
// the whole network.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func Network(t relations.Timeline, o Options) ([]byte, error) {
	o, err := o.checked()
	if err != nil {
		return nil, err
	}
	n, err := newNetwork(t, o)
	if err != nil {
		return nil, err
	}
	usual, lines := usualNodes, mostLines
	if o.Width < wideNetwork {
		usual, lines = narrowNodes, narrowLines
	}
	n.choose(o.rows(usual), lines)
	n.picture = newPicture("network", n.headOf(t, o), o)
	if len(n.nodes) == 0 {
		n.note(noActs)
	} else {
		n.draw()
	}
	return n.finish()
}

// The numbers of actors, and of lines between those around the middle, in a picture
// that is wide or narrow.
const (
	wideNetwork              = 520
	usualNodes, mostLines    = 18, 30
	narrowNodes, narrowLines = 12, 12
)

// A network is who acted on whom.
type network struct {
	*picture
	*directory
	subject relations.Code
	nodes   []node // those of most acts first
	edges   []edge // those of most acts first
	acts    int
	perhaps int // acts that may have been in the time shown

	moreNodes, moreEdges int // that are not shown
	centre, radius       point
}

// A node is an actor.
type node struct {
	code  relations.Code
	acts  int
	with  deeds // with the subject
	at    point
	lines []string
	left  bool
}

// An edge is what two actors did to each other: forth from a to b, and back.
type edge struct {
	a, b        relations.Code
	forth, back deeds
}

// total returns the acts in both directions.
func (e edge) total() deeds {
	all := e.forth
	all.cooperation += e.back.cooperation
	all.conflict += e.back.conflict
	all.tenths += e.back.tenths
	return all
}

type point struct{ x, y float64 }

// newNetwork counts the acts of the events.
func newNetwork(t relations.Timeline, o Options) (*network, error) {
	t = o.windowed(t)
	if err := t.Err(); err != nil {
		return nil, err
	}
	n := &network{directory: directoryOf(t.Dataset())}
	n.subject, _ = subject(n.data)
	first, last := math.Inf(-1), math.Inf(1)
	if o.From.IsKnown() {
		first = dayOf(o.From)
	}
	if o.To.IsKnown() {
		last = dayAfter(o.To) - 1
	}
	found := map[[2]relations.Code]*edge{}
	acts := map[relations.Code]int{}
	for e := range t.All() {
		certain := !o.From.IsKnown() && !o.To.IsKnown() || touches(e.Date, first, last)
		for _, a := range e.Acts() {
			if !certain {
				n.perhaps++
				continue
			}
			n.acts++
			acts[a.From]++
			acts[a.To]++
			addAct(found, a)
		}
	}
	n.gather(found, acts)
	return n, nil
}

// addAct counts an act on the edge of its two actors.
func addAct(found map[[2]relations.Code]*edge, a relations.Act) {
	key := [2]relations.Code{min(a.From, a.To), max(a.From, a.To)}
	e := found[key]
	if e == nil {
		e = &edge{a: key[0], b: key[1]}
		found[key] = e
	}
	if a.From == e.a {
		e.forth.add(a)
	} else {
		e.back.add(a)
	}
}

// gather puts actors and edges in order.
func (n *network) gather(found map[[2]relations.Code]*edge, acts map[relations.Code]int) {
	with := map[relations.Code]deeds{}
	for _, e := range found {
		n.edges = append(n.edges, *e)
		switch n.subject {
		case e.a:
			with[e.b] = e.total()
		case e.b:
			with[e.a] = e.total()
		}
	}
	for code, total := range acts {
		n.nodes = append(n.nodes, node{code: code, acts: total, with: with[code]})
	}
	slices.SortFunc(n.nodes, func(a, b node) int { return cmp.Or(b.acts-a.acts, cmp.Compare(a.code, b.code)) })
	slices.SortFunc(n.edges, func(a, b edge) int {
		return cmp.Or(b.total().total()-a.total().total(), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
	})
}

// choose keeps the actors of most acts, and the edges between them, at most as many as
// asked of those without the subject.
func (n *network) choose(most, lines int) {
	kept := map[relations.Code]bool{n.subject: true}
	var nodes []node
	for _, x := range n.nodes {
		if x.code == n.subject || len(nodes) < most {
			kept[x.code] = true
		} else {
			n.moreNodes++
			continue
		}
		if x.code != n.subject {
			nodes = append(nodes, x)
		}
	}
	n.nodes = nodes
	var edges []edge
	others := 0
	for _, e := range n.edges {
		central := e.a == n.subject || e.b == n.subject
		switch {
		case !kept[e.a] || !kept[e.b]:
			continue
		case !central && others == lines:
			n.moreEdges++
			continue
		case !central:
			others++
		}
		edges = append(edges, e)
	}
	n.edges = edges
}

// headOf says between whom the thickest lines of conflict and of cooperation are.
func (n *network) headOf(t relations.Timeline, o Options) head {
	if len(n.nodes) == 0 {
		return head{title: titleOf(t, o), source: sourceOf(n.data)}
	}
	var best [2]edge
	for _, e := range n.edges {
		d := e.total()
		for i, is := range []bool{d.level() < even, d.level() > even} {
			if is && d.total() > best[i].total().total() {
				best[i] = e
			}
		}
	}
	var all []string
	for i, e := range best {
		if d := e.total(); d.total() > 0 {
			times := [2]int{d.conflict, d.cooperation}[i]
			all = append(all, [2]string{"conflict", "cooperation"}[i]+" between "+n.pair(e)+" ("+thousands(times)+" of "+plural(d.total(), "act", "acts")+")")
		}
	}
	title := "Mostly " + strings.Join(all, ", mostly ")
	if len(all) == 0 {
		title = "Who acted with and against whom, " + periodOf(t, o)
	}
	line := "Who acted with and against whom, " + periodOf(t, o) + ". A line: acts on each other; the thicker, the more."
	desc := ""
	for _, e := range n.edges[:min(len(n.edges), 20)] {
		desc += n.told(e) + ". "
	}
	return head{title, line, desc, sourceOf(n.data)}
}

// pair names the two actors of an edge, the subject first.
func (n *network) pair(e edge) string {
	if e.b == n.subject {
		e.a, e.b = e.b, e.a
	}
	return the(n.name(e.a)) + " and " + the(n.name(e.b))
}

// told returns an edge in words.
func (n *network) told(e edge) string {
	d := e.total()
	return n.pair(e) + ": " + d.String() + ", mean weight " + signed(d.mean())
}
