package main

import (
	"fmt"
	"strings"

	"github.com/seed5021702d/relations"
)

// A paragraph is a paragraph of the article, with what it tells.
type paragraph struct {
	Number int
	Told   []told
}

// A told is a record that a paragraph tells of.
type told struct{ Text, URL string }

// sources lists the sections of the article.
func (p *pages) sources(request) (document, error) {
	return p.render("sources", page{Title: "Sections of the source", At: "about", JSON: "/api/sections"})
}

// source shows what each paragraph of a section tells. It leads from a claim to
// whatever else its source says.
func (p *pages) source(r request) (document, error) {
	id := r.path("section")
	section, err := relations.Article().Section(id)
	if err != nil {
		return document{}, notFound("section", id, err)
	}
	paragraphs := make([]paragraph, section.Paragraphs)
	add := func(sources relations.List[relations.Source], text, url string) {
		for s := range sources.All() {
			if s.Section == id && s.Paragraph >= 1 && s.Paragraph <= len(paragraphs) {
				to := &paragraphs[s.Paragraph-1]
				to.Told = append(to.Told, told{text, url})
			}
		}
	}
	for e := range relations.Events().InSection(id).All() {
		add(e.Sources, e.String(), at("/events", e.ID))
	}
	for f := range relations.Facts().InSection(id).All() {
		add(f.Sources, f.String(), at("/facts", f.ID))
	}
	for d := range relations.DiplomaticRelations().InSection(id).All() {
		if !d.Established.IsZero() {
			add(d.Sources, fmt.Sprintf("Relations with %s established, %s", relations.InSentence(relations.Name(d.Country)), d.Established), at("/countries", string(d.Country), "status"))
		}
	}
	for m := range relations.Memberships().InSection(id).All() {
		add(m.Sources, fmt.Sprintf("%s in %s: %s, %s", relations.Name(m.Member), relations.InSentence(relations.Name(m.Organisation)), m.Status, m.Date), actorURL(m.Organisation))
	}
	for i := range paragraphs {
		paragraphs[i].Number = i + 1
	}
	return p.render("source", page{Title: sectionTitle(id) + ", section of the source", At: "about", JSON: eventsURL("section", id), CSV: tableURL("events", "section", id), Data: map[string]any{
		"Section": section, "Title": sectionTitle(id), "Paragraphs": paragraphs, "Sections": sectionsIn(id),
	}})
}

// sectionsIn returns the sections in a section.
func sectionsIn(id string) []relations.Section {
	var all []relations.Section
	for s := range relations.Article().Sections() {
		if strings.HasPrefix(s.ID, id+"/") || s.Parent == id {
			all = append(all, s)
		}
	}
	return all
}
