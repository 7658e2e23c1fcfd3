package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/seed5021702d/relations"
)

// Titles of ten words, of which some are in many and most in few.
const (
	vocabulary = 20_000
	titleWords = 10
	wordsZipf  = 1.1
	commonWord = 20  // the place of a word that is in some of a hundred titles
	seldomWord = 400 // and of one in some of a thousand
)

// word gives a word by how common it is: no other, and no form of one, is like it.
func word(i int) string {
	var letters []byte
	for i++; i > 0; i /= 20 {
		letters = append(letters, "bcdfghjklmnpqrstvwxz"[i%20], "aeiou"[i%5])
	}
	return string(letters) + "k"
}

// A search is what is asked for, and how a loop through the titles tells whether one has
// it.
type search struct {
	name, text string
	in         func(title string) bool
}

func searches() []search {
	has := func(i int) func(string) bool {
		padded := " " + word(i) + " "
		return func(title string) bool { return strings.Contains(title, padded) }
	}
	common, second, seldom := has(commonWord), has(commonWord+1), has(seldomWord)
	prefix := word(seldomWord)[:3]
	phrase := " " + word(0) + " " + word(1) + " "
	return []search{
		{"word", word(seldomWord), seldom},
		{"two words", word(commonWord) + " " + word(commonWord+1), func(t string) bool { return common(t) && second(t) }},
		{"either", word(seldomWord) + " or " + word(commonWord), func(t string) bool { return seldom(t) || common(t) }},
		{"prefix", prefix + "*", func(t string) bool { return strings.Contains(t, " "+prefix) }},
		{"phrase", `"` + word(0) + " " + word(1) + `"`, func(t string) bool { return strings.Contains(t, phrase) }},
	}
}

// searching prints what it costs to find words in n events, beside a loop through their
// titles, which are folded for it.
func searching(n int) error {
	rows := makeRows(n, firstWorld)
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	popularity := rand.NewZipf(r, wordsZipf, 5, vocabulary-1)
	for i := range rows {
		var title []string
		for range titleWords {
			title = append(title, word(int(popularity.Uint64())))
		}
		rows[i].event.Title = strings.Join(title, " ")
	}
	data, err := relations.New(makeRecords(rows))
	if err != nil {
		return err
	}
	begin := time.Now()
	data.Events().Search(word(0)).Len()
	fmt.Printf("%d events: the first search %.1f ms\n", n, float64(time.Since(begin))/1e6)
	padded := make([]string, n)
	for i := range rows {
		padded[i] = " " + rows[i].event.Title + " "
	}
	for _, s := range searches() {
		scan := func() (found int) {
			for _, title := range padded {
				if s.in(title) {
					found++
				}
			}
			return found
		}
		ours := func() int { return data.Events().Search(s.text).Len() }
		want := scan()
		if got := ours(); got != want {
			return fmt.Errorf("search for %s: %d, the loop %d", s.text, got, want)
		}
		costs := measure(func() { scan() }, func() { ours() })
		line("search "+s.name, n, want, "loop", costs[0], costs[0].ns, costs[1].ns)
		line("search "+s.name, n, want, "ours", costs[1], costs[0].ns, costs[1].ns)
	}
	return nil
}
