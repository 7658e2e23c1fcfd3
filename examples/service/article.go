package main

import (
	"html/template"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"github.com/seed5021702d/relations"
)

// helpers are the functions of the templates that depend on the options.
func (o options) helpers() template.FuncMap {
	return template.FuncMap{"articleURL": o.articleURL, "brief": brief}
}

// articleURL returns the address of a section of the article, or "" if the operator
// has not said where the article is.
func (o options) articleURL(section string) string {
	anchor := anchors()[section]
	if before, after, ok := strings.Cut(o.article, "%s"); ok {
		return strings.TrimSuffix(before+url.PathEscape(anchor)+after, "#")
	}
	if o.article == "" || anchor == "" {
		return o.article
	}
	return o.article + "#" + url.PathEscape(anchor)
}

// anchors has the name of each section in the address of the article, by id. It is the
// title as a wiki writes it, with a number where a title comes again. What stands
// before the first title has none.
var anchors = sync.OnceValue(func() map[string]string {
	names, seen := map[string]string{}, map[string]int{}
	for s := range relations.Article().Sections() {
		if s.ID == introduction {
			continue
		}
		name := strings.ReplaceAll(s.Title, " ", "_")
		if seen[name]++; seen[name] > 1 {
			name += "_" + strconv.Itoa(seen[name])
		}
		names[s.ID] = name
	}
	return names
})

// introduction is the id of what stands before the first title of the article.
const introduction = "introduction"
