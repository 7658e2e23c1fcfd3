package names

import (
	"slices"
	"strings"
)

// Names of persons come with titles and offices, with initials, with the surname
// first, with parts left out or put in, and in many spellings. So they are compared
// part by part, by their sound.

// titles are words that stand before a name, or after it, and do not belong to it.
const titles = " president king queen prince princess crown emir amir sheikh shaikh shaykh sheik sultan shah shahanshah pope papa holiness" +
	" majesty excellency highness royal hm hrh hh he sm dr doctor prof professor mr mrs ms miss monsieur sir lord lady dame don general gen" +
	" colonel col lieutenant lt major maj brigadier captain capt capitaine sergeant marshal field admiral adm vice commander chief premier prime" +
	" minister pm affairs deputy foreign defence defense interior oil petroleum finance trade health secretary secretarygeneral state chancellor" +
	" ambassador envoy nuncio speaker ayatollah grand hojatoleslam imam mullah molla mulla sayyid sayid seyyed seyed sayed sayyed supreme leader" +
	" guide chairman director governor senator representative congressman hajj haji hadji hajji ustad ostad agha aqa caliph khalifa patriarch" +
	" archbishop bishop cardinal mgr saint st reverend rev archduke duke duchess count countess baron emperor empress tsar czar comrade his her" +
	" the late former ex acting interim of for and to adviser advisor spokesperson spokesman spokeswoman head revolution republic" +
	" islamic parliament assembly council nations united states kingdom special under undersecretary permanent member cia us un uk eu" +
	" roi reine presidente presidant general ministre premierministre koenig kaiser praesident papst rey reina re presidenta" +
	" general naib " + after

// after are titles that stand after a name.
const after = " pasha pacha pasa bey beg effendi efendi khan "

// reigning are the titles of those who are called by their own names, and not by
// their families'.
const reigning = " king queen prince princess emir amir sheikh shaikh shaykh sheik sultan shah pope majesty holiness highness emperor empress tsar czar caliph sharif "

// peoples are words for where somebody with a title is from.
const peoples = " iraqi iraqs irans iranian syrian turkish turkeys egyptian jordanian saudi kuwaiti lebanese israeli palestinian french german" +
	" british american russian soviet ukrainian chinese emirati qatari omani bahraini yemeni libyan algerian tunisian moroccan sudanese italian" +
	" spanish austrian indian pakistani afghan armenian kurdish ottoman persian japanese korean then current new "

// eastern are titles in other scripts, folded, each with that in English.
const eastern = " الملك=king ملك=king الرييس=president رييس=president الامير=prince امير=emir الشيخ=sheikh السلطان=sultan الجنرال=general" +
	" العقيد=colonel السيد=sayyid ايه=ayatollah الله=grand البابا=pope شاه=shah президент=president король=king генерал=general "

// A part is one part of a person's name that counts.
type part struct {
	text    string
	weak    bool // bin, which may be left out
	initial bool
	sound   []byte
	frame   uint64
	tight   uint64
	given   bool // it is Muhammad, which often stands before a given name
}

// A personal is the name of a person in its parts.
type personal struct {
	parts    []*part
	strong   []*part // those that may not be left out
	titles   []string
	initials string
	number   int    // of those who reigned: 2 for the second
	of       string // from where, where that is said
	whole    uint64 // the frame of all its parts
	tight    uint64
	loose    bool // it was written without short vowels
}

// people has the names of persons as they are compared, one for each entry.
type people struct {
	names []personal
	parts map[string]*part
	made  bool // nothing is kept any more
}

func makePeople(table Table) people {
	p := people{names: make([]personal, len(table)), parts: map[string]*part{}}
	for i := range table {
		p.names[i] = p.parse(split(table[i].Name), english)
	}
	p.made = true
	return p
}

// sound gives the sound of all the parts.
func (p *personal) sound() []byte {
	var b []byte
	for _, x := range p.parts {
		b = append(b, x.sound...)
	}
	return b
}

// parse reads a name. Parts are kept so that each is made once.
func (p *people) parse(tokens []token, as reading) personal {
	var out personal
	tokens = out.cutQualifiers(tokens)
	begin := 0
	for begin < len(tokens) && out.isTitle(tokens[begin]) && begin+1 < len(tokens) {
		out.titles = append(out.titles, tokens[begin].word)
		begin++
	}
	if begin > 1 && begin+1 < len(tokens) { // "Shah of Iran Mohammad Reza"
		if last, before := tokens[begin-1].word, tokens[begin-2].word; last == "of" || before == "of" && (last == "the" || has(peoples, last)) {
			begin++
		}
	}
	tokens = tokens[begin:]
	for len(tokens) > 1 && has(after, tokens[len(tokens)-1].word) {
		out.titles = append(out.titles, tokens[len(tokens)-1].word)
		tokens = tokens[:len(tokens)-1]
	}
	if n := len(tokens); n > 1 {
		out.number = ordinal(tokens[n-1])
		if out.number > 0 {
			tokens = tokens[:n-1]
			if n > 2 && tokens[n-2].word == "the" {
				tokens = tokens[:n-2]
			}
		}
	}
	for i := 0; i < len(tokens); i++ {
		w := tokens[i].word
		if len(tokens) > 1 && isParticle(w) {
			continue
		}
		if i > 0 && out.number == 0 && i+1 < len(tokens) && isSon(tokens[i+1].word) && ordinal(tokens[i]) > 0 {
			out.number = ordinal(tokens[i])
			continue
		}
		if isServant(w) { // Abd al-Karim, Abdul Karim
			for i+1 < len(tokens) && isParticle(tokens[i+1].word) && i+2 < len(tokens) {
				i++
			}
			if i+1 < len(tokens) {
				i++
				w = servantOf(tokens[i].word)
			}
		} else if rest, ok := servant(w); ok {
			w = "abd" + rest
		}
		x := p.part(w, as, &out.loose)
		if out.parts = append(out.parts, x); !x.weak {
			out.strong = append(out.strong, x)
		}
		if x.initial {
			out.initials += x.text
		}
	}
	out.whole, _ = frame(out.sound(), false)
	out.tight, _ = frame(out.sound(), true)
	return out
}

// cutQualifiers takes from a name what says from where somebody is: "of Iraq",
// "(Iraq)", "von Hejaz".
func (out *personal) cutQualifiers(tokens []token) []token {
	for i, t := range tokens {
		if i == 0 {
			continue
		}
		if t.sep == '(' {
			if end := len(tokens); end-i <= 4 {
				out.of = said(tokens[i:])
			}
			return tokens[:i]
		}
		if t.word == "of" && i+1 < len(tokens) && !allTitles(tokens[:i]) {
			out.of = said(tokens[i+1:])
			return tokens[:i]
		}
	}
	return tokens
}

func allTitles(tokens []token) bool {
	for _, t := range tokens {
		if !has(titles, t.word) && !has(peoples, t.word) {
			return false
		}
	}
	return true
}

func said(tokens []token) string {
	var all []string
	for _, t := range tokens {
		all = append(all, t.word)
	}
	return strings.Join(all, " ")
}

func (out *personal) isTitle(t token) bool { return has(titles, t.word) || has(peoples, t.word) }

// part gives a part of a name, made once for all names that have it.
func (p *people) part(w string, as reading, loose *bool) *part {
	switch {
	case isSon(w):
		w = "bin"
	case w == "jr", w == "jnr":
		w = "junior"
	case w == "sr", w == "snr":
		w = "senior"
	}
	if known, ok := p.parts[w]; ok && as == english {
		return known
	}
	x := &part{text: w, weak: w == "bin", initial: len(w) == 1}
	text, unvowelled := latinWord(w)
	*loose = *loose || unvowelled
	if unvowelled && (text == "bn" || text == "abn") {
		x.weak = true
	}
	x.sound = appendSound(nil, text, as)
	x.frame, _ = frame(x.sound, false)
	x.tight, _ = frame(x.sound, true)
	x.given = x.frame == muhammadFrame && apart(x.sound, []byte(muhammad), unvowelled, alike) == alike
	if !p.made && !unvowelled {
		p.parts[w] = x
	}
	return x
}

// muhammad is how Muhammad sounds.
const (
	muhammad      = "MuHaMaD"
	muhammadFrame = 6<<8 | 6<<4 | 2
)

func isParticle(w string) bool {
	return has(" al el as ash an ad ar at az es er ed ez ul ol il the de du la le d von van der ", w)
}

func isSon(w string) bool { return has(" bin ibn ben bint ould ou oglu ", w) }

func isServant(w string) bool {
	return has(" abd abdul abdel abdal abdol abdu abdoul abdou abde عبد ", w)
}

// servantOf gives the name of the servant of somebody, as one word.
func servantOf(whom string) string {
	if whom[0] >= 0x80 {
		return "عبد" + strings.TrimPrefix(whom, "ال")
	}
	if len(whom) > 4 {
		whom = strings.TrimPrefix(whom, "al")
	}
	return "abd" + whom
}

// servant cuts a name that is written as one word after Abd: "Abdelkarim",
// "Abdullah".
func servant(w string) (rest string, ok bool) {
	for prefix := range strings.FieldsSeq("abdul abdel abdal abdol abdoul abdal") {
		if rest, ok := strings.CutPrefix(w, prefix); ok && len(rest) > 1 {
			return rest, true
		}
	}
	if rest, ok := strings.CutPrefix(w, "عبدال"); ok && len(rest) > 4 {
		return rest, true
	}
	return "", false
}

// ordinal reads the number of one who reigned; 0 for what is none.
func ordinal(t token) int {
	if t.dot {
		return 0 // an initial
	}
	const numbers = " i=1 ii=2 iii=3 iv=4 v=5 vi=6 vii=7 viii=8 ix=9 first=1 second=2 third=3 fourth=4 fifth=5 1st=1 2nd=2 3rd=3 1=1 2=2 3=3 الاول=1 الثاني=2 الثالث=3 "
	at := strings.Index(numbers, " "+t.word+"=")
	if at < 0 || len(t.word) > 16 {
		return 0
	}
	return int(numbers[at+len(t.word)+2] - '0')
}

// How well a name fits, the best first.
const (
	fitWhole = iota * 4 // all its parts, each alike; one more for each sound that differs
	fitMore             // all its parts, and others besides
	fitPart             // some of its parts
	noFit    = 100

	farthest = 1 // sounds that may differ in a part
)

// A fit says how a name fits one that was asked for.
type fit struct {
	rank  int
	given bool // only the person's own name was said, not the family's
	last  bool // only the family's
}

// fits compares the name asked for with one that is known.
func (q *personal) fits(n *personal) fit {
	if len(n.parts) == 0 || len(q.parts) == 0 {
		return fit{rank: noFit}
	}
	numbered := q.number == n.number
	if !numbered && !(q.number == 1 && n.number == 0) && q.number != 0 {
		return fit{rank: noFit}
	}
	best := fit{rank: noFit}
	if numbered || q.number == 1 {
		best = q.fitsWhole(n)
	}
	if best.rank == fitWhole {
		return best
	}
	if f := q.fitsParts(n, numbered || q.number == 1); f.rank < best.rank {
		best = f
	}
	return best
}

// fitsWhole compares all parts as one word, so that it does not count where one ends.
func (q *personal) fitsWhole(n *personal) fit {
	if q.initials != n.initials || q.whole == 0 || q.whole != n.whole && !(q.loose && q.tight == n.tight) {
		return fit{rank: noFit}
	}
	if single := len(n.strong) == 1; single && !q.sharesTitle(n) {
		return fit{rank: noFit}
	}
	limit := farthest
	switch {
	case n.whole < 1<<12: // up to three consonants
		limit = 0
	case n.whole >= 1<<24:
		limit = 2
	}
	d := apart(q.sound(), n.sound(), q.loose, limit)
	if d > limit {
		return fit{rank: noFit}
	}
	return fit{rank: fitWhole + d, given: len(n.strong) == 1}
}

// sharesTitle reports whether a known name of one word is meant by one with the
// titles of q: a name with a title needs a title like it, one with a country or a
// number needs that, and another fits any.
func (q *personal) sharesTitle(n *personal) bool {
	if len(n.titles) == 0 {
		return n.of == "" || q.of != "" || n.number > 0
	}
	for _, t := range q.titles {
		if slices.Contains(n.titles, t) && !has(" of the and ", t) {
			return true
		}
	}
	return false
}

// same tells how far two parts are apart; more than farthest for those that differ.
func (q *personal) same(a, b *part) int {
	switch {
	case a.initial || b.initial:
		if a.text[0] == b.text[0] {
			return 0
		}
	case a.text == b.text:
		return 0
	case a.frame == b.frame && a.frame != 0, q.loose && a.tight == b.tight && a.tight != 0:
		return apart(a.sound, b.sound, q.loose, farthest)
	}
	return farthest + 1
}

// fitsParts compares part by part.
func (q *personal) fitsParts(n *personal, numbered bool) fit {
	asked, known := q.strong, n.strong
	if len(asked) == 0 || len(known) == 0 {
		return fit{rank: noFit}
	}
	var room [mostTokens]int
	if len(asked) >= len(known) {
		at, d := q.follow(known, asked, room[:0])
		if d <= farthest && numbered {
			if len(asked) == len(known) {
				if len(known) > 1 || q.sharesTitle(n) && (d == 0 || known[0].frame >= 1<<12) {
					return fit{rank: fitWhole + d, given: len(known) == 1}
				}
			} else if q.mayAdd(n, asked, known, at, d) {
				return fit{rank: fitMore + d}
			}
		}
	}
	if len(asked) <= len(known) {
		at, d := q.follow(asked, known, room[:0])
		if d <= farthest {
			if f, ok := mayOmit(asked, known, at); ok && (d == 0 || asked[0].frame >= 1<<12 || len(asked) > 1) {
				f.rank = fitPart + d
				return f
			}
		}
	}
	return fit{rank: noFit}
}

// follow finds each of the one list in the other, in order, and gives where and at
// what cost: more than farthest where one is not there. The room is for the answer.
func (q *personal) follow(each, in []*part, room []int) (at []int, cost int) {
	j := 0
	for _, x := range each {
		d := farthest + 1
		for ; j < len(in); j++ {
			if d = q.same(x, in[j]); d+cost <= farthest {
				break
			}
		}
		if j == len(in) {
			return nil, farthest + 1
		}
		room = append(room, j)
		cost += d
		j++
	}
	return room, cost
}

// mayAdd reports whether what is said beside a known name, from which it is so far
// apart, may belong to it: names between the first and the last, names after it,
// Muhammad before it.
func (q *personal) mayAdd(n *personal, asked, known []*part, at []int, apart int) bool {
	if len(n.parts)-len(known) > len(q.parts)-len(asked) { // bin was left out
		return false
	}
	first, last := at[0], at[len(at)-1]
	if len(known) < 2 {
		return n.number > 0 && q.number == n.number && first == 0 // Abdullah II bin Hussein
	}
	for i := range first {
		if !asked[i].given && !asked[i].initial {
			return false
		}
	}
	if last == len(asked)-1 {
		return true
	}
	if apart > 0 || known[0].given && len(n.parts) == 2 {
		return false // Mohammad Baqer Ghalibaf is not Mohammad Bagheri
	}
	return last-first == len(known)-1 // in one piece
}

// mayOmit reports whether a part of a name is enough to mean it.
func mayOmit(asked, known []*part, at []int) (fit, bool) {
	first, last := at[0], at[len(at)-1]
	end := last == len(known)-1
	if known[0].given && first > 0 && len(asked) > 1 {
		return fit{}, false // Reza Pahlavi is not Mohammad Reza Pahlavi
	}
	inOne := last-first == len(asked)-1
	switch {
	case len(asked) == 1 && (known[first].initial || asked[0].initial):
		return fit{}, false
	case len(asked) == 1:
		return fit{given: first == 0 && !end, last: end && first > 0}, first == 0 || end
	case first == 0 && end:
		return fit{}, !known[0].given || inOne
	case inOne && end:
		return fit{}, true
	case inOne && first == 0:
		return fit{}, true
	}
	return fit{}, false
}

// A Who answers what a Book asks about the person at a place beyond the names.
type Who struct {
	Bears func(i int32, title string) bool // whether the person has a title: "president"
	IsOf  func(i int32, name string) bool  // whether the person is from what is named
}

// Person returns the places of the persons that a text may mean, as [Book.Meant] does.
func (b *Book) Person(text string, who Who) []int32 {
	all := func(int32) bool { return true }
	if found := owners(b.Exact(text), all); len(found) > 0 {
		return found
	}
	if len(text) > longestName {
		return nil
	}
	tokens := split(text)
	if len(tokens) == 0 {
		return nil
	}
	translate(tokens)
	x := b.index()
	for _, as := range [...]reading{english, persian, european, turkish} {
		if !readsSo(text, as) {
			continue
		}
		for _, order := range orders(tokens) {
			q := x.people.parse(order, as)
			if found := b.persons(&q, who); len(found) > 0 {
				return found
			}
		}
	}
	return b.afterTitles(tokens)
}

// readsSo reports whether a reading differs from the others for a text.
func readsSo(text string, as reading) bool {
	switch as {
	case persian:
		return strings.ContainsAny(text, "wW")
	case european:
		return strings.ContainsAny(text, "jJхХ") || strings.Contains(text, "kh") || strings.Contains(text, "Kh")
	case turkish:
		return strings.ContainsAny(text, "cC")
	}
	return true
}

// translate puts titles of other languages into English.
func translate(tokens []token) {
	for i := range tokens {
		if at := strings.Index(eastern, " "+tokens[i].word+"="); at >= 0 && i+1 < len(tokens) && tokens[i].word[0] >= 0x80 {
			rest := eastern[at+len(tokens[i].word)+2:]
			tokens[i].word = rest[:strings.IndexByte(rest, ' ')]
		}
	}
}

// orders gives the orders in which a name may be written: with the surname first and
// a comma, or with a title after a comma.
func orders(tokens []token) [][]token {
	for i, t := range tokens {
		if i == 0 || t.sep != ',' {
			continue
		}
		if end := i; has(titles, t.word) || has(peoples, t.word) {
			for end < len(tokens) && (has(titles, tokens[end].word) || has(peoples, tokens[end].word)) && tokens[end].word != "of" {
				end++
			}
			return [][]token{append(slices.Clone(tokens[i:end]), tokens[:i]...)}
		}
		return [][]token{append(slices.Clone(tokens[i:]), tokens[:i]...)}
	}
	all := [][]token{tokens}
	if n := len(tokens); n > 1 && n < 5 && !has(titles, tokens[0].word) && ordinal(tokens[n-1]) == 0 {
		all = append(all, append(slices.Clone(tokens[1:]), tokens[0]))
	}
	return all
}

// persons gives the places of those whose names fit best.
func (b *Book) persons(q *personal, who Who) []int32 {
	if len(q.parts) == 0 {
		return nil
	}
	best := noFit
	var found []int32
	var fits []fit
	for i := range b.made.people.names {
		at := b.Table[i].Index
		f := q.fits(&b.made.people.names[i])
		if f.rank > best || f.rank >= noFit || !b.acceptable(q, f, at, who) {
			continue
		}
		if f.rank < best {
			best, found, fits = f.rank, found[:0], fits[:0]
		}
		if !slices.Contains(found, at) {
			found, fits = append(found, at), append(fits, f)
		}
	}
	return b.byTitle(q, found, who)
}

// acceptable reports whether a person whose name fits may be meant, by what else is
// said.
func (b *Book) acceptable(q *personal, f fit, at int32, who Who) bool {
	if q.of != "" && !who.IsOf(at, q.of) {
		return false
	}
	if f.rank < fitPart || len(q.titles) == 0 || !f.given && !f.last {
		return true
	}
	royal := false
	for _, t := range q.titles {
		royal = royal || has(reigning, t)
	}
	if royal && f.last {
		return false // King Salman is not his son
	}
	return !f.given || b.bears(q, at, who, royal)
}

// bears reports whether a person has one of the titles, or, where they are those of
// one who reigns, any such.
func (b *Book) bears(q *personal, at int32, who Who, royal bool) bool {
	for _, t := range q.titles {
		if len(t) > 3 && who.Bears(at, t) {
			return true
		}
	}
	if royal {
		for t := range strings.FieldsSeq(reigning) {
			if who.Bears(at, t) {
				return true
			}
		}
	}
	return false
}

// byTitle gives of several persons the one who has the title, if one alone has it.
func (b *Book) byTitle(q *personal, found []int32, who Who) []int32 {
	if len(found) < 2 {
		return found
	}
	for _, t := range q.titles {
		if len(t) < 4 || has(" minister former late secretary general state united ", t) && !slices.Contains(q.titles, "prime") {
			continue
		}
		var bearers []int32
		for _, i := range found {
			if who.Bears(i, t) {
				bearers = append(bearers, i)
			}
		}
		if len(bearers) == 1 {
			return bearers
		}
	}
	return found
}

// afterTitles finds a person whose whole name stands at the end of a text that begins
// with titles: "Prime Minister of Iraq Nouri al-Maliki".
func (b *Book) afterTitles(tokens []token) []int32 {
	if !has(titles, tokens[0].word) {
		return nil
	}
	for i := 1; i+1 < len(tokens); i++ {
		q := b.made.people.parse(tokens[i:], english)
		var found []int32
		for k := range b.made.people.names {
			n := &b.made.people.names[k]
			if len(n.parts) > 1 && q.fits(n).rank == fitWhole && !slices.Contains(found, b.Table[k].Index) {
				found = append(found, b.Table[k].Index)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}
