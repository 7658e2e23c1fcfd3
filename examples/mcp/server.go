package main

import (
	"context"
	"encoding/json"
	"log/slog"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/seed5021702d/relations"
)

// instructions are what an assistant is told before it asks anything.
const instructions = `The foreign relations of Iraq, from antiquity to the summer of 2025, as sourced events and what they add up to.
Begin with "find" when you do not know a code or an id. Ids in answers are arguments of other tools.
Countries, other actors, people and conflicts may be given by any name or code; dates in EDTF ("1990-08-15", "1990-08", "1990", "199X") or as people write them.
"May" and "must" are different answers: what may have happened in a time, and what certainly did. Keep them apart in what you say, and say what is only carried forward.
That nothing is told does not say that nothing happened. A status that is not known is not "none", and an actor without a stance is not neutral.
Every answer has its sources: a section and paragraph of the article "Foreign relations of Iraq", or an outside address. Cite them. A caveat says what is wrong with what the source says; pass it on.`

// A server answers for one data set. It never changes once it is made.
type server struct {
	data    relations.Dataset
	records map[relations.Ref]any
	refs    map[any]relations.Ref
}

// newServer returns a server of the protocol with all tools.
func newServer(data relations.Dataset, log *slog.Logger) *mcp.Server {
	s := &server{data: data, records: map[relations.Ref]any{}, refs: map[any]relations.Ref{}}
	for ref, record := range data.All() {
		s.records[ref], s.refs[record] = record, ref
	}
	m := mcp.NewServer(
		&mcp.Implementation{Name: "relations", Title: "Foreign relations of Iraq", Version: "0.1.0"},
		&mcp.ServerOptions{Instructions: instructions, Logger: log, Capabilities: &mcp.ServerCapabilities{}},
	)
	add(m, "find", "Find anything",
		"Finds countries, other actors, people, conflicts, places and events by name or by words, in any spelling, the likeliest first.", s.find)
	add(m, "events", "Events",
		"Lists events in order of time, narrowed by who takes part, what was done, kind, time, place, conflict, section or words.", s.events)
	add(m, "event", "One event",
		"Tells all that is known of one event: summary, parties, people, amounts, acts, sources and doubts.", s.event)
	add(m, "relations_on", "Diplomatic relations on a day",
		"Tells how Iraq and another country stood with each other on a day, what must and what may have been, and why.", s.relationsOn)
	add(m, "all_relations_on", "Diplomatic relations with all on a day",
		"Lists how Iraq stood with every country of a day, or with those of one status.", s.allRelationsOn)
	add(m, "sides", "Sides in a conflict",
		"Tells who stood on which side in a conflict and how, in camps under their leaders.", s.sides)
	add(m, "acts", "Acts between two",
		"Tells what one actor did to another and had done to it: acts with CAMEO codes and weights, counted and listed.", s.acts)
	add(m, "dossier", "Dossier of a country",
		"Sums up Iraq's relations with a country as of a day, or lists one part of the dossier: missions, facts, visits and so on.", s.dossier)
	add(m, "sources", "Sources of an answer",
		"Tells on what a record rests: its sources, how it was worked out, what is wrong with it, and the events that show it.", s.sources)
	return m
}

// add gives a server a tool that takes arguments of type In and answers with an Out.
// Whatever is wrong with the arguments is a result that says so, which the assistant
// reads and mends, and no failure of the protocol.
func add[In, Out any](m *mcp.Server, name, title, description string, answer func(In) (Out, error)) {
	closed := false
	tool := &mcp.Tool{
		Name: name, Title: title, Description: description,
		InputSchema: schemaOf[In](), OutputSchema: schemaOf[Out](),
		Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed},
	}
	m.AddTool(tool, func(_ context.Context, r *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		result := &mcp.CallToolResult{}
		var in In
		if err := read(r.Params.Arguments, &in); err != nil {
			result.SetError(err)
			return result, nil
		}
		out, err := answer(in)
		if err != nil {
			result.SetError(err)
			return result, nil
		}
		text, err := json.Marshal(out)
		if err != nil {
			return nil, err
		}
		result.StructuredContent = json.RawMessage(text)
		result.Content = []mcp.Content{&mcp.TextContent{Text: string(text)}}
		return result, nil
	})
}
