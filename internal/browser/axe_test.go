package browser

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
)

// axe looks for what keeps people with disabilities from using a page. It is version
// 4.14.1 of axe-core, as npm has it. It is kept here and not fetched, so that a
// machine without npm checks the pages too.
//
//go:embed testdata/axe/axe.min.js
var axe string

// A violation is a rule of axe that a page breaks, with the elements that break it.
type violation struct {
	ID, Help string
	Nodes    []struct {
		HTML    string
		Summary string `json:"failureSummary"`
	}
}

// accessible checks the page with axe: by all its rules, or by those of colours alone
// when the page is dark, since that changes nothing else.
func (b *tab) accessible(name string) {
	b.t.Helper()
	if !eval[bool](b, "!!window.axe") {
		eval[bool](b, axe+"; !!window.axe")
	}
	rules := `, rules: {"target-size": {enabled: true}}` // it is off unless asked for
	if b.view.dark {
		rules = `, runOnly: ["color-contrast", "link-in-text-block"]`
	}
	check := `axe.run({resultTypes: ["violations"]` + rules + `}).then(r => r.violations)`
	for _, v := range get(b, chromedp.Evaluate[[]violation](check, chromedp.EvalAwaitPromise)) {
		var where strings.Builder
		for _, node := range v.Nodes[:min(len(v.Nodes), 3)] {
			fmt.Fprintf(&where, "\n%.200s\n%.300s", node.HTML, node.Summary)
		}
		b.t.Errorf("%s at %d pixels: %s (%s), %d times:%s", name, b.view.width, v.Help, v.ID, len(v.Nodes), where.String())
	}
}
