package main

import (
	"strconv"
	"strings"
	"sync"

	"github.com/seed5021702d/relations"
)

// cite names a source as a reader finds it: the section of the article and the
// paragraph in it, as in "Kuwait, paragraph 4", or the title of an outside reference.
func cite(s relations.Source) string {
	switch {
	case s.Section != "":
		return sectionTitle(s.Section) + ", paragraph " + strconv.Itoa(s.Paragraph)
	case s.Title != "":
		return s.Title
	}
	return s.URL
}

// sourceURL returns the page that has all that the paragraph of a source tells, or
// the address of an outside reference.
func sourceURL(s relations.Source) string {
	if s.Section == "" {
		return s.URL
	}
	return sectionURL(s.Section) + "#paragraph-" + strconv.Itoa(s.Paragraph)
}

func sectionURL(id string) string { return at("/sources", strings.Split(id, "/")...) }

// sectionTitle returns the title of a section after those of the sections that it is
// in: "Iran, Limits". The parts of the world under which the article has countries
// add nothing to the names of these, and are left out.
func sectionTitle(id string) string { return sectionTitles()[id] }

var sectionTitles = sync.OnceValue(func() map[string]string {
	titles, region := map[string]string{}, map[string]bool{}
	for s := range relations.Article().Sections() { // a section comes after the one that it is in
		title, of := strings.CutPrefix(s.Title, "Relations with ")
		region[s.ID] = of && s.Parent == ""
		title = strings.TrimPrefix(title, "the ")
		if above := titles[s.Parent]; above != "" && !region[s.Parent] {
			title = above + ", " + title
		}
		titles[s.ID] = title
	}
	return titles
})
