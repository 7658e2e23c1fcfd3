package render

import (
	"strconv"
	"strings"

	"github.com/seed5021702d/relations"
)

// GraphML returns who acted on whom as a directed graph in GraphML, which Gephi, yEd,
// Cytoscape and NetworkX read. A node is an actor, by its code, with its name, its
// class and the number of its acts. An edge is what one did to the other, with the
// number of acts, those of cooperation and of conflict, and the sum and the mean of
// their weights.
//
// Acts are chosen as by [Network]. Options.Rows is the greatest number of actors
// beside the country of the data set, those of most acts; if it is 0, all are in the
// graph. Texts are escaped.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func GraphML(t relations.Timeline, o Options) ([]byte, error) {
	n, err := graph(t, o)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">` + "\n")
	for _, key := range [][3]string{
		{"name", "node", "string"}, {"class", "node", "string"}, {"total", "node", "int"},
		{"acts", "edge", "int"}, {"cooperation", "edge", "int"}, {"conflict", "edge", "int"}, {"goldstein", "edge", "double"}, {"mean", "edge", "double"},
	} {
		b.WriteString(`<key id="` + key[0] + `" for="` + key[1] + `" attr.name="` + key[0] + `" attr.type="` + key[2] + `"/>` + "\n")
	}
	b.WriteString(`<graph edgedefault="directed">` + "\n")
	data := func(key, value string) {
		b.WriteString(`<data key="` + key + `">` + escape(value) + `</data>`)
	}
	for _, x := range n.nodes {
		b.WriteString(`<node id="` + escape(string(x.code)) + `">`)
		data("name", n.name(x.code))
		data("class", n.class(x.code))
		data("total", strconv.Itoa(x.acts))
		b.WriteString("</node>\n")
	}
	n.directed(func(from, to relations.Code, d deeds) {
		b.WriteString(`<edge source="` + escape(string(from)) + `" target="` + escape(string(to)) + `">`)
		data("acts", strconv.Itoa(d.total()))
		data("cooperation", strconv.Itoa(d.cooperation))
		data("conflict", strconv.Itoa(d.conflict))
		data("goldstein", oneDecimal(float64(d.tenths)/10))
		data("mean", oneDecimal(d.mean()))
		b.WriteString("</edge>\n")
	})
	b.WriteString("</graph>\n</graphml>\n")
	return []byte(b.String()), nil
}

// DOT returns who acted on whom as a directed graph in the language of Graphviz, with
// the colours of the pictures: blue and solid for cooperation, orange and dashed for
// conflict, grey and dotted for as much of either. Otherwise it is as [GraphML].
func DOT(t relations.Timeline, o Options) ([]byte, error) {
	n, err := graph(t, o)
	if err != nil {
		return nil, err
	}
	title := o.Title
	if title == "" {
		title = "Who acted with and against whom, " + periodOf(o.windowed(t), o)
	}
	var b strings.Builder
	b.WriteString("digraph relations {\n\tlabel=" + dot(title) + ";\n\tnode [shape=box, style=rounded, fontname=Helvetica];\n")
	for _, x := range n.nodes {
		b.WriteString("\t" + dot(string(x.code)) + " [label=" + dot(n.name(x.code)) + "];\n")
	}
	n.directed(func(from, to relations.Code, d deeds) {
		look := `color="#767676", style=dotted`
		switch l := d.level(); {
		case l > even:
			look = `color="#0072b2", style=solid`
		case l < even:
			look = `color="#d55e00", style=dashed`
		}
		width := oneDecimal(min(1+float64(d.total())/4, 6))
		b.WriteString("\t" + dot(string(from)) + " -> " + dot(string(to)) + " [" + look + ", penwidth=" + width +
			", weight=" + strconv.Itoa(d.total()) + ", tooltip=" + dot(d.String()+", mean weight "+signed(d.mean())) + "];\n")
	})
	b.WriteString("}\n")
	return []byte(b.String()), nil
}

// graph returns the whole network, or of as many actors as the options say.
func graph(t relations.Timeline, o Options) (*network, error) {
	_, o, err := o.text(t)
	if err != nil {
		return nil, err
	}
	n, err := newNetwork(t, o)
	if err != nil || o.Rows == 0 {
		return n, err
	}
	middle := node{}
	for _, x := range n.nodes {
		if x.code == n.subject {
			middle = x
		}
	}
	n.choose(o.Rows, len(n.edges))
	if middle.acts > 0 {
		n.nodes = append([]node{middle}, n.nodes...)
	}
	return n, nil
}

// class returns the class of an actor in a word.
func (n *network) class(code relations.Code) string {
	a, err := n.data.Lookup(string(code))
	if err != nil || !a.Class.Valid() {
		return ""
	}
	return a.Class.String()
}

// directed yields each edge in the directions in which there are acts.
func (n *network) directed(yield func(from, to relations.Code, d deeds)) {
	for _, e := range n.edges {
		if e.forth.total() > 0 {
			yield(e.a, e.b, e.forth)
		}
		if e.back.total() > 0 {
			yield(e.b, e.a, e.back)
		}
	}
}

// dot quotes text for Graphviz.
func dot(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(plain(text)) + `"`
}
