package relations

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed5021702d/relations/internal/names"
	"github.com/seed5021702d/relations/internal/pack"
)

// A checker goes through records and gathers what is wrong with them. What each
// sort of record must be is said by the check methods beside their types; here is
// what they say it with.
type checker struct {
	faults faults
	told   map[faultAt]bool // so that each field of a record has one fault

	what, id string // the record at hand
	nth      int    // its place among those of its sort, from 1

	// The names that were compared to offer the nearest: how many there were, and the
	// sets of them in order, which are the same for every fault.
	compared int
	inOrder  map[*set][]folded

	known map[string]set // the keys of each sort of records, by its name

	// Those that other records refer to: actors are countries too.
	countries, actors, people, places, conflicts, events, sections set

	lives  map[Code]Span        // of the countries
	unions map[Code][]Code      // of what states each was made
	wars   map[string]*Conflict // by id
	lands  map[string]Code      // of the places, by name

	subject        Code
	horizon        Date
	establishments int
	paragraphs     map[string]int // by section

	texter  *pack.Coder // goes through the texts of a record
	unclean bool        // whether it has found one that is not clean
}

type set map[string]bool

// A faultAt is a field of a record that has a fault.
type faultAt struct{ record, field string }

// A folded is a name as it is compared with others.
type folded struct{ name, as string }

// identify gathers the keys of the records, and notes those that are missing or
// doubled.
func (s *sort[T, P]) identify(c *checker, r *Records) {
	records := *s.in(r)
	seen := make(set, len(records))
	for i := range records {
		key := P(&records[i]).key()
		c.what, c.id, c.nth = s.name, key, i+1
		switch before := len(seen); {
		case key == "":
			c.fault(s.keyField, "", "is missing")
		default:
			if seen[key] = true; len(seen) == before {
				c.fault(s.keyField, key, "is that of another "+s.name+" too")
			}
		}
	}
	c.known[s.name] = seen
}

// checkAll checks the records of the sort, many of them in parts side by side. From the
// first fault on they are checked again, one after the other, so that the same faults are
// told in the same order however many parts there were.
func (s *sort[T, P]) checkAll(c *checker, r *Records) {
	records := *s.in(r)
	faulty := slices.Repeat([]int{len(records)}, partsOf(len(records))) // the first of each part
	inParts(len(records), len(faulty), func(part, from, to int) {
		own := c.apart()
		for i := from; i < to && faulty[part] > i; i++ {
			if (i-from)%batch == 0 {
				fetch[T, P](records[i:min(i+batch, to)])
			}
			if s.checkOne(own, &records[i], i); len(own.faults.list) > 0 {
				faulty[part] = i
			}
		}
	})
	for i := slices.Min(faulty); i < len(records); i++ {
		s.checkOne(c, &records[i], i)
	}
}

func (s *sort[T, P]) checkOne(c *checker, x P, i int) {
	c.what, c.id, c.nth = s.name, x.key(), i+1
	x.check(c)
	c.texts(x, x.pack)
}

// apart gives a checker that knows what c knows, with faults of its own. It offers no
// near names.
func (c *checker) apart() *checker {
	own := *c
	own.faults, own.told, own.compared = faults{}, map[faultAt]bool{}, mostCompared
	own.hear()
	return &own
}

// hear makes the checker hear texts that are not clean.
func (c *checker) hear() {
	c.texter = pack.Visitor(func(text string) { c.unclean = c.unclean || !isClean(text) })
}

// at sets the record that the faults after it are about.
func (c *checker) at(what, id string) { c.what, c.id = what, id }

// fault notes what is wrong with a field of the record at hand, by its name in JSON:
// once, whatever else is wrong with it.
func (c *checker) fault(field, value, reason string) {
	record := recordName(c.what, c.id)
	if c.id == "" && c.what != "data set" {
		record = fmt.Sprintf("%s #%d", c.what, c.nth)
	}
	if at := (faultAt{record, field}); !c.told[at] {
		c.told[at] = true
		c.faults.add(&RecordError{record, field, value, reason})
	}
}

// mostCompared is how many names may be compared to offer what is nearest: a large
// data set may have as many faults as records, and they are to be told in good time.
const mostCompared = 100_000

// unknown is the fault of a reference to what is not there.
func (c *checker) unknown(field, value string, known *set) {
	reason := "is not known"
	if c.compared += len(*known); c.compared <= mostCompared {
		near := names.Nearest(names.Fold(value[:min(len(value), longestCompared)]), func(yield func(string, Candidate) bool) {
			for _, f := range c.sorted(known) {
				if !yield(f.as, Candidate{ID: plain(f.name)}) {
					return
				}
			}
		})
		if len(near) > 0 {
			reason += "; nearest: " + ListOf(near...).String()
		}
	}
	c.fault(field, value, reason)
}

// sorted gives the names of a set in order, as they are compared.
func (c *checker) sorted(known *set) []folded {
	list, ok := c.inOrder[known]
	if !ok {
		for _, name := range slices.Sorted(maps.Keys(*known)) {
			list = append(list, folded{name, names.Fold(name)})
		}
		c.inOrder[known] = list
	}
	return list
}

// mayRefer notes a reference that is neither left out nor to what is there.
func (c *checker) mayRefer(field, value string, known *set) {
	if value != "" && !(*known)[value] {
		c.unknown(field, value, known)
	}
}

// head checks what belongs to no record.
func (c *checker) head(r *Records) {
	c.at("data set", "")
	switch subject := string(r.Subject); {
	case c.countries[subject]:
	case c.actors[subject]:
		c.fault("subject", subject, "is not a country")
	default:
		c.unknown("subject", subject, &c.countries)
	}
	if r.Establishments < 0 {
		c.fault("establishments", strconv.Itoa(r.Establishments), "must not be negative")
	}
	if _, last := r.Horizon.Days(); !r.Horizon.IsZero() && (!r.Horizon.IsKnown() || last == math.MaxInt64) {
		c.fault("horizon", r.Horizon.EDTF(), "must be a date that has a last day; leave it out for none")
	}
	for i, title := range r.SeeAlso {
		field := fmt.Sprintf("see_also[%d]", i)
		if c.require(field, title); !isClean(title) {
			c.fault(field, title, unclean(title))
		}
	}
	doubledNames(c, "see_also", r.SeeAlso)
}

// cutLast is strings.Cut at the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// neighbours checks the states before or after one in time.
func (c *checker) neighbours(field string, own Code, codes List[Code]) {
	for i, code := range codes.view() {
		path := fmt.Sprintf("%s[%d]", field, i)
		if code == own {
			c.fault(path, string(code), "is the country itself")
		}
		c.refer(path, string(code), &c.countries)
	}
	doubled(c, field, codes)
}

// mostDeep is how many records may stand in each other. Nothing in history is as deep,
// and what is found in one is found in all above it.
const mostDeep = 100

// circles notes records that stand, by steps, in themselves, or too deep.
func (c *checker) circles(what, field string, n int, in func(int) (id, parent string)) {
	parents := make(map[string]string, n)
	for i := range n {
		id, parent := in(i)
		parents[id] = parent
	}
	const onTheWay, leadsRound = -1, -2
	depth := make(map[string]int, n) // from 1, so that each is passed once
	for i := range n {
		first, parent := in(i)
		var way []string
		id := first
		for ; id != "" && depth[id] == 0; id = parents[id] {
			depth[id] = onTheWay
			way = append(way, id)
		}
		at := depth[id]
		for _, id := range slices.Backward(way) {
			if at++; at <= 0 {
				at = leadsRound
			}
			depth[id] = at
		}
		c.at(what, first)
		switch at := depth[first]; {
		case at == leadsRound:
			c.fault(field, parent, "leads in a circle")
		case at > mostDeep:
			c.fault(field, parent, fmt.Sprintf("makes %d that stand in each other; %d may", at, mostDeep))
		}
	}
}

func (c *checker) placesOf(names List[string]) {
	for i, name := range names.view() {
		if !c.places[name] && (len(c.places) > 0 || name == "") {
			c.unknown(fmt.Sprintf("places[%d]", i), name, &c.places)
		}
	}
	doubled(c, "places", names)
}

// doubt checks what is said of the worth of a record.
func (c *checker) doubt(within, basis, caveat string, fault Fault) {
	switch {
	case fault != 0 && !fault.Valid():
		c.fault(within+"fault", fmt.Sprint(uint8(fault)), "must be one of the faults")
	case fault != 0 && caveat == "":
		c.fault(within+"fault", fault.String(), "needs a caveat that says what is wrong")
	}
}

// member notes a value that is no member of its enumeration.
func member[E Enumeration](c *checker, field string, e E) {
	switch {
	case isMember(e):
	case e == 0:
		c.fault(field, "", "is missing")
	default:
		c.fault(field, fmt.Sprint(uint8(e)), "is not a "+e.words().what)
	}
}

// sources checks a record's sources; within is the path of what they stand in,
// with a point behind it.
func (c *checker) sources(within string, all List[Source]) {
	for i, s := range all.view() {
		c.source(s, func() string { return fmt.Sprintf("%ssources[%d]", within, i) })
	}
	for _, i := range repeated(all.view()) {
		c.fault(fmt.Sprintf("%ssources[%d]", within, i), all.view()[i].String(), "is in the list twice")
	}
}

// source checks one source; path gives its own path.
func (c *checker) source(s Source, path func() string) {
	paragraphs, ok := c.paragraphs[s.Section]
	switch {
	case s.Section == "" && s.URL == "":
		c.fault(path(), "", "needs a section or an address")
	case s.Section != "" && s.URL != "":
		c.fault(path(), s.URL, "has both a section and an address")
	case s.Section != "" && s.Title != "":
		c.fault(path()+".title", s.Title, "belongs to an outside reference, which has no section")
	case s.URL != "" && !isAddress(s.URL):
		c.fault(path()+".url", s.URL, "must be an address of the web, such as https://example.org/page")
	case s.URL != "" && s.Paragraph != 0:
		c.fault(path()+".paragraph", strconv.Itoa(s.Paragraph), "belongs to a section")
	case s.URL != "":
	case !ok:
		c.unknown(path()+".section", s.Section, &c.sections)
	case s.Paragraph < 1 || s.Paragraph > paragraphs:
		reason := fmt.Sprintf("the section has paragraphs 1 to %d", paragraphs)
		if paragraphs == 0 {
			reason = "the section has no paragraphs of its own"
		}
		c.fault(path()+".paragraph", strconv.Itoa(s.Paragraph), reason)
	}
}

// What the values of single fields must look like.

// require notes a name or title that is missing.
func (c *checker) require(field, value string) {
	if strings.TrimSpace(value) == "" {
		c.fault(field, value, "is missing")
	}
}

// texts checks every text of a record, by the method that describes its fields: only
// one that has a bad text is looked through field by field.
func (c *checker) texts(record any, packed func(*pack.Coder)) {
	if packed(c.texter); c.unclean {
		c.unclean = false
		c.textsIn("", reflect.ValueOf(record).Elem())
	}
}

// textsIn notes the bad texts in a value that stands at a path.
func (c *checker) textsIn(path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if text := v.String(); !isClean(text) {
			c.fault(path, text, unclean(text))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			c.textsIn(path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			c.textsIn(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case f.Anonymous || name == "" && f.Type.Kind() == reflect.Pointer: // what a List holds
				c.textsIn(path, v.Field(i))
			case name != "":
				c.textsIn(strings.TrimPrefix(path+"."+name, "."), v.Field(i))
			}
		}
	}
}

// isClean reports whether a text can be written as JSON and read again as it was, and
// shown as it stands: UTF-8 without spaces around it, and without characters that
// move the cursor, turn the direction of writing, or cannot be seen.
func isClean(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return unclean(text) == ""
		}
	}
	return text == "" || text[0] != ' ' && text[len(text)-1] != ' '
}

// unclean says what is wrong with a text, "" for nothing.
func unclean(text string) string {
	if !utf8.ValidString(text) {
		return "is not UTF-8"
	}
	for _, r := range text {
		switch {
		case unicode.IsControl(r), r == '\u2028', r == '\u2029', r == '\ufeff':
			return fmt.Sprintf("has a control character, %U; write one line of plain text", r)
		case unicode.Is(unicode.Bidi_Control, r):
			return fmt.Sprintf("has a character that turns the direction of writing, %U; leave it out", r)
		case r == utf8.RuneError:
			return "has the mark of a character that could not be read, U+FFFD; write what stood there"
		case isHidden(r):
			return fmt.Sprintf("has a character that cannot be seen, %U; leave it out", r)
		}
	}
	if strings.TrimSpace(text) != text {
		return "begins or ends with a space"
	}
	return ""
}

// isHidden reports whether a character has no form of its own, so that two texts which
// look the same would differ. The two joiners are letters' business in Persian.
func isHidden(r rune) bool {
	return unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' || unicode.Is(unicode.Co, r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// names notes a name or an alias under which nothing could be found, and aliases
// that stand there twice.
func (c *checker) names(name string, aliases List[string]) {
	if c.require("name", name); strings.TrimSpace(name) != "" && names.Fold(name) == "" {
		c.fault("name", name, "has neither letter nor digit")
	}
	for i, alias := range aliases.view() {
		field := fmt.Sprintf("aliases[%d]", i)
		if c.require(field, alias); strings.TrimSpace(alias) != "" && names.Fold(alias) == "" {
			c.fault(field, alias, "has neither letter nor digit")
		}
	}
	doubledNames(c, "aliases", aliases.view())
}

// doubledNames notes the names of a list that are there before, in whatever case.
func doubledNames(c *checker, field string, list []string) {
	lower := make([]string, len(list))
	for i, name := range list {
		lower[i] = strings.ToLower(name)
	}
	for _, i := range repeated(lower) {
		c.fault(fmt.Sprintf("%s[%d]", field, i), list[i], "is in the list twice; capitals do not count")
	}
}

// doubled notes the elements of a list that are there before.
func doubled[T comparable](c *checker, field string, list List[T]) {
	for _, i := range repeated(list.view()) {
		x := list.view()[i]
		c.fault(fmt.Sprintf("%s[%d]", field, i), fmt.Sprint(x), "is in the list twice")
	}
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

// isAddress reports whether the text is an address of the web: its scheme, then a
// host, and nothing that would end it where it stands in a text.
func isAddress(url string) bool {
	rest, ok := strings.CutPrefix(url, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(url, "http://")
	}
	host, _, _ := strings.Cut(rest, "/")
	return ok && host != "" && !strings.ContainsAny(host[:1], ".:?#@") &&
		!strings.ContainsFunc(url, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`<>"\^{|}`+"`", r) })
}

// time notes a time that is missing.
func (c *checker) time(field string, s Span) {
	if s.IsZero() {
		c.fault(field, "", "is missing")
	}
}

// past notes a time that begins after all that the data set knows.
func (c *checker) past(field string, s Span) {
	if !c.horizon.IsKnown() || !s.From().IsKnown() {
		return
	}
	first, _ := s.From().Days()
	if _, end := c.horizon.Days(); first > end {
		c.fault(field, s.EDTF(), "begins after the horizon, "+c.horizon.EDTF())
	}
}

// lived notes a time in which a country did not exist, unless the record says why it
// stands there, as a basis or a caveat.
func (c *checker) lived(field string, code Code, s Span, said ...string) {
	if why := c.outside(code, s); why != "" && strings.Join(said, "") == "" {
		if len(said) > 0 {
			why += "; say why in basis or caveat"
		}
		c.fault(field, s.EDTF(), why)
	}
}

// outside says why a time is none of a country: it lies outside its life, or lasted
// beyond either end of it. Ends in doubt are given the benefit of it.
func (c *checker) outside(code Code, s Span) string {
	life, ok := c.lives[code]
	if !ok || s.IsZero() {
		return ""
	}
	born, gone := life.Days()
	first, last := s.Days()
	why := ""
	switch {
	case last < born || first > gone:
		why = "is not in"
	case !s.Lasted():
	case gone != math.MaxInt64 && s.To().IsOpen():
		why = "goes on after"
	case s.From().IsFirm() && lastDay(s.From()) < born, born != math.MinInt64 && s.From().IsOpen():
		why = "begins before"
	case gone != math.MaxInt64 && s.To().IsFirm() && firstDay(s.To()) > gone+1: // the day on which it is over
		why = "ends after"
	}
	if why != "" {
		why += " the time in which " + plain(string(code)) + " existed, " + life.EDTF()
	}
	return why
}

func firstDay(d Date) int64 { first, _ := d.Days(); return first }
func lastDay(d Date) int64  { _, last := d.Days(); return last }

// within notes a time that certainly lies outside that of a whole, or begins before it
// or ends after it, unless the record says why.
func (c *checker) within(field string, s Span, what string, whole Span, said string) {
	if s.IsZero() || whole.IsZero() || said != "" {
		return
	}
	begin, end := whole.Days()
	first, last := s.Days()
	where := what + ", " + whole.EDTF() + "; say in a basis or caveat why it belongs there"
	switch {
	case last < begin || first > end:
		c.fault(field, s.EDTF(), "is outside the time of "+where)
	case !s.Lasted():
	case s.From().IsFirm() && lastDay(s.From()) < begin:
		c.fault(field, s.EDTF(), "begins before "+where)
	case s.To().IsFirm() && firstDay(s.To()) > end:
		c.fault(field, s.EDTF(), "ends after "+where)
	}
}

// core gives the days between which a time certainly lasted: the last on which it may
// have begun, and the first on which it may have ended. Two times certainly overlap where
// neither begins, so understood, after the other has ended.
func core(s Span) (begin, end int64) {
	from, to := s.From(), s.To()
	begin, end = math.MinInt64, math.MaxInt64
	switch {
	case from.IsKnown():
		begin = lastDay(from)
	case from.IsZero() && to.IsKnown():
		begin = lastDay(to)
	}
	switch {
	case to.IsKnown():
		end = firstDay(to)
	case to.IsZero() && from.IsKnown():
		end = firstDay(from)
	}
	return begin, end
}

func coreBegin(s Span) int64 { begin, _ := core(s); return begin }
func coreEnd(s Span) int64   { _, end := core(s); return end }

// compareCores orders times by when they had certainly begun, then by when they may have
// ended.
func compareCores(a, b Span) int {
	begin, end := core(a)
	begin2, end2 := core(b)
	return cmp.Or(cmp.Compare(begin, begin2), cmp.Compare(end, end2))
}

// A sequence is times that follow on each other.
type sequence struct {
	before  Span
	reached int64 // the day that they have certainly reached
	begun   bool
}

// next reports whether a time may follow on those before it: it begins with the date
// on which the last one ends, or no earlier than the first day of that, and no end of
// it that is known lies before what they have reached. An end that is not known lies
// before what follows it.
func (q *sequence) next(s Span) bool {
	if !q.begun {
		*q = sequence{s, math.MinInt64, true}
		q.reach(s)
		return true
	}
	from, to, end := s.From(), s.To(), q.before.To()
	ok := !end.IsOpen() && !from.IsOpen()
	switch {
	case end == from && end.IsKnown():
	case from.IsKnown(): // no time before has certainly reached beyond
		ok = ok && firstDay(from) >= q.reached
	case end.IsZero():
		ok = false // nothing says where one ends and the other begins
	}
	if to.IsKnown() && lastDay(to) < q.reached {
		ok = false
	}
	q.before = s
	q.reach(s)
	return ok
}

// reach moves on to the days that a time has certainly reached.
func (q *sequence) reach(s Span) {
	for _, d := range []Date{s.From(), s.To()} {
		if d.IsKnown() {
			q.reached = max(q.reached, firstDay(d))
		}
	}
}

// refer notes a reference that is left out, or to what is not there.
func (c *checker) refer(field, value string, known *set) {
	if !(*known)[value] {
		c.unknown(field, value, known)
	}
}

func (c *checker) mayBePlace(name string) {
	if len(c.places) > 0 {
		c.mayRefer("place", name, &c.places)
	}
}

func (c *checker) actorsOf(field string, codes List[Code]) {
	for i, code := range codes.view() {
		c.refer(fmt.Sprintf("%s[%d]", field, i), string(code), &c.actors)
	}
	doubled(c, field, codes)
}

func (c *checker) eventsOf(field string, ids List[string]) {
	for i, id := range ids.view() {
		c.refer(fmt.Sprintf("%s[%d]", field, i), id, &c.events)
	}
	doubled(c, field, ids)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (s *Section) check(c *checker) {
	for word := range strings.SplitSeq(s.ID, "/") {
		if s.ID != "" && !isEventID(word) {
			c.fault("id", s.ID, "must be lower-case words joined by hyphens, each section in another behind its id and a slash")
			break
		}
	}
	c.require("title", s.Title)
	if s.Paragraphs < 0 {
		c.fault("paragraphs", strconv.Itoa(s.Paragraphs), "must not be negative")
	}
	if _, ok := c.paragraphs[s.Parent]; s.Parent != "" && !ok {
		c.fault("parent", s.Parent, "is no section")
	}
	if parent, _, ok := cutLast(s.ID, "/"); ok && parent != s.Parent {
		c.fault("parent", s.Parent, "must be "+plain(parent)+", as the id says")
	}
}

func (r *Reference) check(c *checker) {
	c.require("title", r.Title)
	member(c, "kind", r.Kind)
	c.source(r.Source, func() string { return "source" })
}
