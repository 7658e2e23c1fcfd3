package main

import (
	"net/url"
	"slices"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// A balance counts, decade by decade, the acts of cooperation and of conflict between
// Iraq and another actor, in both directions.
type balance struct {
	Rows []balanceRow
	Most int // of the acts of one sort in a decade
}

// A balanceRow is a decade of a balance.
type balanceRow struct {
	Decade            relations.Date
	URL               string // the timeline of the decade
	Cooperation       int
	Conflict          int
	Left, Right, Size int // the lengths of the bars, and of the room for each
}

// barSize is the room for a bar on each side.
const barSize = 100

// newBalance counts the acts in a timeline between Iraq and another. An act counts in
// the decade in which its event began; one whose decade is not known is left out.
func newBalance(t relations.Timeline, code relations.Code) balance {
	var b balance
	iraq := relations.Iraq().Subject().Code
	for _, direction := range []relations.Timeline{t.From(iraq).To(code), t.From(code).To(iraq)} {
		for act := range direction.Acts() {
			b.count(act, code)
		}
	}
	slices.SortFunc(b.Rows, func(a, c balanceRow) int { return a.Decade.Compare(c.Decade) })
	for i := range b.Rows {
		row := &b.Rows[i]
		row.Size = barSize
		row.Left, row.Right = barSize*row.Conflict/b.Most, barSize*row.Cooperation/b.Most
	}
	return b
}

func (b *balance) count(act relations.Act, code relations.Code) {
	decade := act.Date.From().InDecade()
	if !act.Quad().Valid() || decade.Precision() != edtf.PrecisionDecade {
		return
	}
	i := slices.IndexFunc(b.Rows, func(row balanceRow) bool { return row.Decade == decade })
	if i < 0 {
		values := url.Values{"country": {string(code)}, "from": {decade.EDTF()}, "to": {decade.EDTF()}}
		i, b.Rows = len(b.Rows), append(b.Rows, balanceRow{Decade: decade, URL: "/timeline?" + values.Encode()})
	}
	row := &b.Rows[i]
	if act.Quad().Cooperates() {
		row.Cooperation++
	} else {
		row.Conflict++
	}
	b.Most = max(b.Most, row.Cooperation, row.Conflict)
}

// Cooperation and Conflict are the sums over all decades.
func (b balance) Cooperation() int {
	return b.sum(func(row balanceRow) int { return row.Cooperation })
}

// Conflict is the sum of the acts of conflict over all decades.
func (b balance) Conflict() int { return b.sum(func(row balanceRow) int { return row.Conflict }) }

func (b balance) sum(of func(balanceRow) int) int {
	n := 0
	for _, row := range b.Rows {
		n += of(row)
	}
	return n
}
