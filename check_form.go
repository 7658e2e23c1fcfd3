package relations

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What the values of single fields must look like.

// require notes a name or title that is missing, or is no text.
func (c *checker) require(field, value string) {
	if strings.TrimSpace(value) == "" {
		c.fault(field, value, "is missing")
		return
	}
	c.text(field, value)
}

// text notes what is not UTF-8, which JSON could not give back.
func (c *checker) text(field, value string) {
	if !utf8.ValidString(value) {
		c.fault(field, value, "is not UTF-8")
	}
}

// names notes a name or an alias under which nothing could be found, and aliases
// that stand there twice.
func (c *checker) names(name string, aliases List[string]) {
	if c.require("name", name); strings.TrimSpace(name) != "" && fold(name) == "" {
		c.fault("name", name, "has neither letter nor digit")
	}
	for i, alias := range aliases.view() {
		field := fmt.Sprintf("aliases[%d]", i)
		if c.require(field, alias); strings.TrimSpace(alias) != "" && fold(alias) == "" {
			c.fault(field, alias, "has neither letter nor digit")
		}
	}
	doubled(c, "aliases", aliases)
}

// doubled notes the elements of a list that are there before.
func doubled[T comparable](c *checker, field string, list List[T]) {
	for _, i := range repeated(list.view()) {
		x := list.view()[i]
		c.fault(fmt.Sprintf("%s[%d]", field, i), fmt.Sprint(x), "stands there twice")
	}
}

// repeated gives the positions of the elements that are there before.
func repeated[T comparable](all []T) (at []int) {
	if len(all) < 16 { // as nearly always
		for i := 1; i < len(all); i++ {
			if slices.Contains(all[:i], all[i]) {
				at = append(at, i)
			}
		}
		return at
	}
	seen := make(map[T]bool, len(all))
	for i, x := range all {
		if seen[x] {
			at = append(at, i)
		}
		seen[x] = true
	}
	return at
}

// code notes a code of a country or other actor that is not like "IRN" or "UN".
func (c *checker) code(field string, code Code) {
	if code != "" && !isCode(string(code)) {
		c.fault(field, string(code), "must be upper-case letters and digits, the first a letter")
	}
}

func isCode(s string) bool {
	return consistsOf(s, func(b byte) bool { return b >= 'A' && b <= 'Z' || isDigit(b) }) && !isDigit(s[0])
}

// consistsOf reports whether there are bytes in s, all of which are good.
func consistsOf(s string, good func(byte) bool) bool {
	for i := range len(s) {
		if !good(s[i]) {
			return false
		}
	}
	return s != ""
}

// word notes an id that is not like "saddam-hussein".
func (c *checker) word(id string) {
	if id != "" && !isEventID(id) {
		c.fault("id", id, "must be lower-case letters and digits in words joined by hyphens")
	}
}

// isEventID reports whether the id is lower-case letters and digits in words
// joined by single hyphens.
func isEventID(id string) bool {
	gap := true
	for _, c := range []byte(id) {
		switch {
		case c == '-' && gap:
			return false
		case c == '-':
			gap = true
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			gap = false
		default:
			return false
		}
	}
	return !gap
}

// isAddress reports whether the text begins with a scheme, as "https:", and has
// no space.
func isAddress(url string) bool {
	scheme, rest, ok := strings.Cut(url, ":")
	letter := func(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
	return ok && rest != "" && consistsOf(scheme, letter) && consistsOf(rest, func(b byte) bool { return b > ' ' && b != 0x7f })
}

// time notes a time that is missing.
func (c *checker) time(field string, s Span) {
	if s.IsZero() {
		c.fault(field, "", "is missing")
	}
}

// past notes a time that begins after all that the data set knows.
func (c *checker) past(field string, s Span) {
	if first, _ := s.days(); s.from.bounded() && c.horizon.bounded() && first > dayNumber(c.horizon.lastDay()) {
		c.fault(field, s.EDTF(), "begins after the horizon, "+c.horizon.EDTF())
	}
}

// stateCodes notes codes of the wrong form, and those that two states of today
// have. One that is gone may have left its code to another, as the Soviet Union
// left 365 to Russia.
func (c *checker) stateCodes(all []Country) {
	type key struct{ field, code string }
	owners := map[key]Code{}
	each(c, all, func(x *Country) {
		c.at("country", string(x.Code))
		c.formsOf(x)
		if x.Statehood == Former || x.Statehood == Historical {
			return
		}
		for _, own := range []key{{"alpha2", x.Alpha2}, {"numeric", x.Numeric}, {"cow", strconv.Itoa(x.COW)}, {"gw", strconv.Itoa(x.GW)}} {
			switch other, taken := owners[own]; {
			case own.code == "" || own.code == "0":
			case taken:
				c.fault(own.field, own.code, "is that of "+string(other)+" too")
			default:
				owners[own] = x.Code
			}
		}
	})
}

func (c *checker) formsOf(x *Country) {
	upper := func(b byte) bool { return b >= 'A' && b <= 'Z' }
	if x.Alpha2 != "" && (len(x.Alpha2) != 2 || !consistsOf(x.Alpha2, upper)) {
		c.fault("alpha2", x.Alpha2, "must be two upper-case letters")
	}
	if x.Numeric != "" && (len(x.Numeric) != 3 || !consistsOf(x.Numeric, isDigit)) {
		c.fault("numeric", x.Numeric, "must be three digits")
	}
	const reason = "must be 1 to 999, or 0 for none"
	if x.COW < 0 || x.COW > 999 {
		c.fault("cow", strconv.Itoa(x.COW), reason)
	}
	if x.GW < 0 || x.GW > 999 {
		c.fault("gw", strconv.Itoa(x.GW), reason)
	}
}
