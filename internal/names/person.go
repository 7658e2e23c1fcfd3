package names

import (
	"math/bits"
	"slices"
	"strings"
)

// Names of persons come with titles and offices, with initials, with the surname
// first, with parts left out or put in, and in many spellings. So they are compared
// part by part, by their sound.

// offices are words that make a title before a name, or after it, which does not belong
// to the name.
const offices = " president king queen prince princess crown emir amir sheikh shaikh shaykh sheik sultan shah shahanshah pope papa holiness" +
	" majesty excellency highness royal hm hrh hh he sm dr doctor prof professor mr mrs ms miss monsieur sir lord lady dame don general gen" +
	" colonel col lieutenant lt major maj brigadier captain capt capitaine sergeant marshal field admiral adm vice commander chief premier prime" +
	" minister pm deputy secretary secretarygeneral chancellor" +
	" ambassador envoy nuncio speaker ayatollah grand hojatoleslam imam mullah molla mulla sayyid sayid seyyed seyed sayed sayyed supreme leader" +
	" guide chairman director governor senator representative congressman hajj haji hadji hajji ustad ostad agha aqa caliph khalifa patriarch" +
	" archbishop bishop cardinal mgr sharif sherif moulay mela brig saint st reverend rev archduke duke duchess count countess baron emperor empress tsar czar comrade" +
	" adviser advisor spokesperson spokesman spokeswoman head undersecretary member" +
	" roi reine presidente presidant ministre premierministre koenig kaiser praesident papst rey reina re presidenta" +
	" naib " + after

// ofOffices are words that stand in titles, and make none: those of an office, of what
// it is in and of how it is held.
const ofOffices = " affairs foreign defence defense interior oil petroleum finance trade health state his her the late former ex acting interim" +
	" of for and to revolution republic islamic parliament assembly council nations united states kingdom special under permanent cia us un uk eu "

// held are those of them that may stand before a name alone: "the late Saddam Hussein".
const held = " his her the late former ex acting interim "

// after are titles that stand after a name.
const after = " pasha pacha pasa bey beg effendi efendi khan "

// reigning are the titles of those who are called by their own names, and not by
// their families'.
const (
	reigning = rulers + "prince princess highness "
	rulers   = " king queen emir amir sheikh shaikh shaykh sheik sultan shah pope majesty holiness emperor empress tsar czar caliph sharif "
)

// peoples are words for where somebody with a title is from.
const peoples = " iraqi iraqs irans iranian syrian turkish turkeys egyptian jordanian saudi kuwaiti lebanese israeli palestinian french german" +
	" british american russian soviet ukrainian chinese emirati qatari omani bahraini yemeni libyan algerian tunisian moroccan sudanese italian" +
	" spanish austrian indian pakistani afghan armenian kurdish ottoman persian japanese korean then current new "

// eastern are titles in other scripts, folded, each with that in English.
const eastern = " الملك=king ملك=king الرييس=president رييس=president الامير=prince امير=emir الشيخ=sheikh السلطان=sultan الجنرال=general" +
	" العقيد=colonel السيد=sayyid سيد=sayyid الدكتور=doctor دكتر=doctor اللواء=general الفريق=general المشير=marshal ايه=ayatollah ايتالله=ayatollah البابا=pope شاه=shah ملا=mullah الملا=mullah الشريف=sharif شريف=sharif президент=president король=king генерал=general "

// A part is one part of a person's name that counts.
type part struct {
	text    string
	weak    bool // bin, which may be left out
	initial bool
	given   bool // Muhammad, which often stands before a given name
	ofHouse bool // an article is before it, as before the name of a house
	ofSon   bool // bin is before it

	frame, tight uint64
	heard        int // how long the sound is
	heardAs      [24]byte
}

func (p *part) sound() []byte { return p.heardAs[:p.heard] }

// mostParts is how many parts of a name count.
const mostParts = 10

// A personal is the name of a person in its parts.
type personal struct {
	n      int
	parts  [mostParts]part
	strong int // how many of them may not be left out

	titles tokens
	number int    // of those who reigned: 2 for the second
	sonOf  bool   // the number stands before whose son it is
	of     tokens // from where, where that is said
	loose  bool   // it was written without short vowels

	// Of a known name, whether its last part is the first of another, so that the last two
	// are no family's name: Ali in Alaa Hussein Ali.
	endsGiven bool

	heard        int
	heardAs      [longestSound]byte // all its parts
	whole, tight uint64             // the frames of that
	initials     uint32             // the set of its initials
}

func (p *personal) sound() []byte { return p.heardAs[:p.heard] }

// parse reads a name.
func (p *personal) parse(t *tokens, as reading) {
	from, to := 0, p.cutQualifiers(t)
	for titled := t.titled(to); from < titled; from++ {
		p.titles.add(t.at[from].word, false, ' ')
	}
	if from > 1 && from+1 < to { // "Shah of Iran Mohammad Reza"
		if last, before := t.at[from-1].word, t.at[from-2].word; last == "of" || before == "of" && (last == "the" || has(peoples, last)) {
			from++
		}
	}
	for to > from+1 && has(after, t.at[to-1].word) {
		to--
		p.titles.add(t.at[to].word, false, ' ')
	}
	if to > from+1 {
		if p.number = ordinal(&t.at[to-1]); p.number > 0 {
			if to--; t.at[to-1].word == "the" {
				to--
			}
		}
	}
	p.parseParts(t, from, to, as)
}

// isOffice reports whether the name is none, but an office and of where it is.
func (p *personal) isOffice() bool {
	return p.n == 1 && slices.ContainsFunc(p.titles.at[:p.titles.n], func(t token) bool { return t.word == "of" })
}

// parseParts reads the parts that stand from one place to another.
func (p *personal) parseParts(t *tokens, from, to int, as reading) {
	for i := from; i < to; i++ {
		w := t.at[i].word
		if to-from > 1 && isParticle(w) {
			continue
		}
		ofHouse := i > from && isParticle(t.at[i-1].word)
		if i > from && p.number == 0 && i+1 < to && isSon(t.at[i+1].word) && ordinal(&t.at[i]) > 0 {
			p.number, p.sonOf = ordinal(&t.at[i]), true
			continue
		}
		if isServant(w) { // Abd al-Karim, Abdul Karim
			for i+2 < to && isParticle(t.at[i+1].word) {
				i++
			}
			if i+1 < to {
				i++
				w = servantOf(t.at[i].word)
			}
		} else if rest := servant(w); rest != "" {
			w = "abd" + rest
		}
		if p.n < mostParts {
			p.addPart(w, as)
			p.parts[p.n-1].ofHouse = ofHouse
		}
	}
	sound := p.sound()
	p.whole, _ = frame(sound, false)
	p.tight, _ = frame(sound, true)
}

func (p *personal) addPart(w string, as reading) {
	x := &p.parts[p.n]
	p.n++
	switch {
	case isSon(w):
		w = "bin"
	case w == "jr", w == "jnr":
		w = "junior"
	case w == "sr", w == "snr":
		w = "senior"
	}
	var letters [longestName]byte
	word, unvowelled := appendLatin(letters[:0], w)
	p.loose = p.loose || unvowelled
	x.text, x.initial = w, len(w) == 1
	x.weak = w == "bin" || unvowelled && (string(word) == "bn" || string(word) == "abn")
	x.heard = len(appendSound(x.heardAs[:0], word, as))
	x.frame, _ = frame(x.sound(), false)
	x.tight, _ = frame(x.sound(), true)
	if x.frame == muhammadFrame {
		var sound [len(muhammad)]byte
		x.given = apart(x.sound(), append(sound[:0], muhammad...), unvowelled, alike) == alike
	}
	p.heard += copy(p.heardAs[p.heard:], x.sound())
	if !x.weak {
		p.strong++
	}
	if x.initial {
		p.initials |= 1 << (w[0] % 32)
	}
}

// cutQualifiers gives where what says from where somebody is begins, and keeps it:
// "of Iraq", "(Iraq)".
func (p *personal) cutQualifiers(t *tokens) int {
	titled := isTitle(t.at[0].word)
	for i := 1; i < t.n; i++ {
		switch {
		case t.at[i].sep == '(':
			if t.n-i <= 4 {
				p.of.addFrom(t, i, t.n)
			}
			return i
		case t.at[i].word == "of" && i+1 < t.n && !titled:
			p.of.addFrom(t, i+1, t.n)
			return i
		}
		titled = titled && isTitle(t.at[i].word)
	}
	return t.n
}

// isTitle reports whether a word may stand in a title.
func isTitle(w string) bool { return isOfOffice(w) || has(peoples, w) }

// isOfOffice reports whether a word is an office, or of one.
func isOfOffice(w string) bool { return has(offices, w) || has(ofOffices, w) }

// titled gives where the title ends with which the words up to a place begin, which
// leaves one word at least; 0 where they begin with none, as in "United Kingdom".
func (t *tokens) titled(to int) int {
	end, office, plain := 0, false, true
	for ; end+1 < to && isTitle(t.at[end].word); end++ {
		w := t.at[end].word
		office = office || has(offices, w)
		plain = plain && (has(peoples, w) || has(held, w))
	}
	if office || plain {
		return end
	}
	return 0
}

// muhammad is how Muhammad sounds.
const (
	muhammad      = "MuHaMaD"
	muhammadFrame = 6<<8 | 6<<4 | 2
)

func isParticle(w string) bool {
	return has(" al el as ash an ad ar at az es er ed ez ul ol il the de du la le d von van der ال ", w)
}

func isSon(w string) bool { return has(" bin ibn ben bint ould ou oglu ", w) }

func isServant(w string) bool {
	return has(" abd abdul abdel abdal abdol abdu abdoul abdou abde abdur abder abdus abdes عبد ", w)
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

// servant gives what is written as one word with Abd: "karim" of "Abdelkarim".
func servant(w string) string {
	const arabic = "عبدال"
	switch {
	case len(w) > 6 && strings.HasPrefix(w, "abdoul"):
		return w[6:]
	case len(w) > 7 && strings.HasPrefix(w, "abd") && w[4] == w[5] && w[4] != 'l': // Abdussalam
		return w[5:]
	case len(w) > 6 && strings.HasPrefix(w, "abd") && w[4] == 'l' && strings.IndexByte("aeou", w[3]) >= 0:
		return w[5:]
	case len(w) > len(arabic)+4 && strings.HasPrefix(w, arabic):
		return w[len(arabic):]
	}
	return ""
}

// ordinal reads the number of one who reigned; 0 for what is none.
func ordinal(t *token) int {
	const numbers = " i=1 ii=2 iii=3 iv=4 v=5 vi=6 vii=7 viii=8 ix=9 first=1 second=2 third=3 fourth=4 fifth=5 1st=1 2nd=2 3rd=3 1=1 2=2 3=3 الاول=1 الثاني=2 الثالث=3 "
	n, ok := meaning(numbers, t.word)
	if !ok || t.dot { // an initial
		return 0
	}
	return int(n[0] - '0')
}

// How well a name fits, the best first.
const (
	fitWhole = iota * 4 // all its parts, each alike; one more for each sound that differs
	fitMore             // all its parts, and others besides
	fitPart             // some of its parts
	noFit    = 100

	farthest = 1      // sounds that may differ in a part
	shortest = 1 << 4 // the least frame of a part that is told by its sound: two consonants
)

// A fit says how a name fits one that was asked for.
type fit struct {
	rank  int
	given bool // only the person's own name was said, not the family's
	last  bool // only the family's
}

// fits compares the name asked for with one that is known.
func (p *personal) fits(known *personal) fit {
	none := fit{rank: noFit}
	// Others than those who reign have numbers too: Lloyd J. Austin III.
	numbered := p.number == known.number || known.number == 0 && (p.number == 1 || p.number > 2 && p.strong > 1)
	if !numbered && p.number != 0 {
		return none
	}
	best := none
	if numbered {
		best = p.fitsWhole(known)
	}
	if best.rank == fitWhole {
		return best
	}
	if f := p.fitsParts(known, numbered); f.rank < best.rank {
		return f
	}
	return best
}

// fitsWhole compares all parts as one word, so that it does not count where one ends.
func (p *personal) fitsWhole(known *personal) fit {
	if p.initials != known.initials || p.whole != known.whole && !(p.loose && p.tight == known.tight) || p.whole < shortest && !p.loose {
		return fit{rank: noFit}
	}
	if known.strong == 1 && !p.sharesTitle(known) {
		return fit{rank: noFit}
	}
	limit := farthest
	switch {
	case known.whole < 1<<12: // up to three consonants
		limit = 0
	case known.whole >= 1<<24:
		limit = 2
	}
	d := apart(p.sound(), known.sound(), p.loose, limit)
	if d > limit {
		return fit{rank: noFit}
	}
	return fit{rank: fitWhole + d, given: known.strong == 1}
}

// sharesTitle reports whether a known name of one word is meant by one with the
// titles of p: a name with a title needs a title like it, one with a country or a
// number needs that, and another fits any.
func (p *personal) sharesTitle(known *personal) bool {
	if known.titles.n == 0 {
		return known.of.n == 0 || p.of.n > 0 || known.number > 0
	}
	for i := range p.titles.n {
		for j := range known.titles.n {
			if t := p.titles.at[i].word; t == known.titles.at[j].word && !has(" of the and ", t) {
				return true
			}
		}
	}
	return false
}

// same tells how far two parts are apart; more than farthest for those that differ.
func (p *personal) same(a, b *part) int {
	switch {
	case a.initial || b.initial:
		if a.text[0] == b.text[0] {
			return 0
		}
	case a.text == b.text:
		return 0
	case a.frame == b.frame && a.frame >= shortest, p.loose && a.tight == b.tight && a.tight != 0:
		return apart(a.sound(), b.sound(), p.loose, farthest)
	}
	return farthest + 1
}

// places are those in one name at which the strong parts of another stand, among its
// strong ones.
type places struct {
	n  int
	at [mostParts]int
}

func (p *places) first() int { return p.at[0] }
func (p *places) last() int  { return p.at[p.n-1] }

// inOne reports whether they stand next to each other.
func (p *places) inOne() bool { return p.last()-p.first() == p.n-1 }

// follow finds each strong part of the one name in the other, in order, and gives where
// and at what cost: more than farthest where one is not there. The costs are those of
// the name asked for.
func (p *personal) follow(each, in *personal) (at places, cost int) {
	j, among := 0, 0
	for i := range each.n {
		x := &each.parts[i]
		if x.weak {
			continue
		}
		found := false
		for ; j < in.n && !found; j++ {
			y := &in.parts[j]
			if y.weak {
				continue
			}
			d := p.same(x, y)
			if y.initial && each.strong == 1 {
				d = farthest + 1
			}
			if d+cost <= farthest {
				cost, found = cost+d, true
				at.at[at.n] = among
				at.n++
			}
			among++
		}
		if !found {
			return at, farthest + 1
		}
	}
	return at, cost
}

// fitsParts compares part by part.
func (p *personal) fitsParts(known *personal, numbered bool) fit {
	none := fit{rank: noFit}
	if p.strong == 0 {
		return none
	}
	if numbered {
		at, d := p.follow(known, p)
		switch {
		case d > farthest:
		case p.strong > known.strong:
			if p.mayAdd(known, &at) {
				return fit{rank: fitMore + d}
			}
		case known.n > 2 && p.n == 2 && !p.loose:
			return none // Mohammed Salman is not Mohammed bin Salman
		case known.strong > 1 || p.sharesTitle(known) && (d == 0 || known.whole >= 1<<12):
			return fit{rank: fitWhole + d, given: known.strong == 1}
		}
	}
	at, d := p.follow(p, known)
	if d > farthest || d > 0 && p.strong == 1 && p.whole < 1<<12 {
		return none
	}
	f := p.mayOmit(known, &at)
	f.rank += d
	return f
}

// firstStrong gives the first part that may not be left out; there must be one.
func (p *personal) firstStrong() *part {
	i := 0
	for p.parts[i].weak {
		i++
	}
	return &p.parts[i]
}

// mayAdd reports whether what is said beside a known name may belong to it: names
// between the first and the last, a house or a place of birth after it, Muhammad and
// initials before it.
func (p *personal) mayAdd(known *personal, at *places) bool {
	if known.n-known.strong > p.n-p.strong || known.initials != 0 { // bin was left out
		return false
	}
	if known.strong < 2 {
		return p.sonOf && p.number == known.number && at.first() == 0 // Abdullah II bin Hussein
	}
	strong, n := p.strongParts()
	for _, x := range strong[:at.first()] {
		if !x.given && !x.initial {
			return false
		}
	}
	for i := at.last() + 1; i < n; i++ {
		if !strong[i].mayFollow(known, i == n-1) {
			return false
		}
	}
	if known.firstStrong().given && (known.strong > 2 || known.n > known.strong) && at.at[1] > at.first()+1 {
		return false // another who is called Muhammad
	}
	return p.areMiddle(strong[at.first() : at.last()+1])
}

// areMiddle reports whether those of the parts that are neither the first nor the last
// may stand between these: not those of two persons one after the other.
func (p *personal) areMiddle(parts []part) bool {
	for i := 1; i+1 < len(parts); i++ {
		if !parts[i].initial && p.same(&parts[0], &parts[i]) == 0 || parts[i].ofHouse && !parts[i+1].ofHouse {
			return false
		}
	}
	return true
}

// mayFollow reports whether a part, the last or not, may stand after a whole name that
// has it not: bin Abdulaziz and Al Saud after Mohammed bin Salman, al-Tikriti after
// Saddam Hussein.
func (x *part) mayFollow(known *personal, last bool) bool {
	if sons := known.n > known.strong; sons {
		return x.ofSon || last && x.ofHouse
	}
	if !last || known.parts[known.n-1].ofHouse {
		return false
	}
	return x.text == "junior" || x.ofHouse && (known.strong > 2 || strings.HasSuffix(x.text, "i"))
}

// strongParts gives the parts that may not be left out.
func (p *personal) strongParts() (strong [mostParts]part, n int) {
	for i := range p.n {
		if !p.parts[i].weak {
			strong[n] = p.parts[i]
			strong[n].ofSon = i > 0 && p.parts[i-1].weak
			n++
		}
	}
	return strong, n
}

// mayOmit tells whether parts of a known name are enough to mean it.
func (p *personal) mayOmit(known *personal, at *places) fit {
	start, end := at.first() == 0, at.last() == known.strong-1
	given := known.firstStrong().given
	switch {
	case given && !start && p.strong > 1:
		return fit{rank: noFit} // Reza Pahlavi is not Mohammad Reza Pahlavi
	case p.strong == 1 && p.firstStrong().initial:
	case p.strong == 1 && (start || end):
		return fit{rank: fitPart, given: !end, last: !start}
	case given && !at.inOne():
	case start && end:
		return fit{rank: fitPart}
	case !at.inOne():
	case end && !p.firstStrong().given && !known.endsGiven, start && (p.n > p.strong || has(" abu abou um umm ", p.firstStrong().text)):
		return fit{rank: fitPart} // all but the first, or who is called after his father or his son
	}
	return fit{rank: noFit}
}

// A Who answers what a Book asks about the person at a place beyond the names.
type Who struct {
	Bears func(i int32, title string) bool // whether the person has a title: "president"
	IsOf  func(i int32, name string) bool  // whether the person is from what is named
}

// persons has what is compared of the names of persons, one of each for every entry.
type persons struct {
	wholes, tights []uint64 // the frames of all parts together
	sets           []uint64 // the set of those of each part
	tightSets      []uint64
	firsts         keys // of the parts with which names begin
}

func (x *persons) open(table Table) {
	n := len(table)
	x.wholes, x.tights, x.sets, x.tightSets = make([]uint64, n), make([]uint64, n), make([]uint64, n), make([]uint64, n)
	x.firsts = makeKeys(n)
	for i := range table {
		var t tokens
		t.split(table[i].Name)
		var p personal
		p.parse(&t, english)
		if p.isOffice() {
			continue // "Shah of Iran" is found as it stands, and no "President of Iran"
		}
		x.wholes[i], x.tights[i] = p.whole, p.tight
		x.sets[i], x.tightSets[i] = p.sets()
		if p.n > 1 {
			x.firsts.add(p.parts[0].key())
		}
	}
}

// key gives a number that parts have in common which sound alike.
func (x *part) key() uint64 {
	if x.frame < shortest {
		return hash(x.text)
	}
	return x.frame
}

// keys is a set of the keys of parts: each stands at its own place or at the next free
// one. A list in order, or a map, would add more to a program.
type keys []uint64

// makeKeys gives an empty set with room for n.
func makeKeys(n int) keys { return make(keys, 1<<bits.Len(uint(2*n))) }

// place gives where the key stands, or else where it would.
func (s keys) place(key uint64) int {
	i := int(key * spread >> 32 % uint64(len(s)))
	for s[i] != 0 && s[i] != key {
		i = (i + 1) % len(s)
	}
	return i
}

func (s keys) add(key uint64)      { s[s.place(key)] = key }
func (s keys) has(key uint64) bool { return s[s.place(key)] == key }

// spread takes the bits of a number apart that have those of others beside them.
const spread = 0x9e3779b97f4a7c15

// sets gives the sets of the frames of the parts that are no initials.
func (p *personal) sets() (frames, tight uint64) {
	for i := range p.n {
		x := &p.parts[i]
		if x.weak || x.initial {
			continue
		}
		frames |= 1 << (x.key() * spread >> 58)
		tight |= 1 << (x.tight * spread >> 58)
	}
	return frames, tight
}

// Person returns the places of the persons that a text may mean, as [Book.Meant] does.
func (b *Book) Person(text string, who *Who) []int32 {
	if found := owners(b.Exact(text), false); len(found) > 0 {
		return found
	}
	var t tokens
	if len(text) <= longestName {
		t.split(text)
	}
	if t.n == 0 || t.n == 1 && isOfOffice(t.at[0].word) {
		return nil
	}
	b.open()
	t.translate()
	for as := english; as <= turkish; as++ {
		if !readsSo(text, as) {
			continue
		}
		var usual tokens
		usual.order(&t)
		if found := b.named(&usual, as, noFit-1, who); len(found) > 0 {
			return found
		}
		for _, n := range [...]int{1, t.n - 1} {
			var turned tokens
			if turned.turn(&t, n); turned.n > 0 {
				if found := b.named(&turned, as, fitMore-1, who); len(found) > 0 {
					return found
				}
			}
		}
		if t.cutArticles() {
			as-- // once more
		}
	}
	return b.afterTitles(&t)
}

// readsSo reports whether a reading differs from the others for a text.
func readsSo(text string, as reading) bool {
	switch as {
	case persian:
		return strings.ContainsAny(text, "wWو")
	case european:
		return strings.ContainsAny(text, "jJхХ") || strings.ContainsAny(text, "hH") && strings.ContainsAny(text, "kKcC")
	case turkish:
		return strings.ContainsAny(text, "cC")
	}
	return true
}

// surnames are those that letters without short vowels do not tell from another, each in
// Latin letters: Khomeini is not Khamenei.
const surnames = " خميني=khomeini خامنئي=khamenei خامنهاي=khamenei "

// translate puts titles of other languages into English, and a few surnames into Latin
// letters.
func (t *tokens) translate() {
	for i := range t.n {
		if w := t.at[i].word; w[0] >= 0x80 {
			if english, ok := meaning(eastern, w); ok && i < t.n-1 {
				t.at[i].word = english
			} else if latin, ok := meaning(surnames, strings.TrimPrefix(w, "ال")); ok {
				t.at[i].word = latin
			} else if w == "الله" && i > 0 && t.at[i-1].word == "ayatollah" {
				t.at[i].word = "grand"
			}
		}
	}
}

// order fills in a name in its usual order where a comma says that it has another: with
// the surname first, or with a title after it.
func (t *tokens) order(name *tokens) {
	from, to := 0, name.n
	for i := 1; i < name.n && from == 0; i++ {
		if name.at[i].sep != ',' {
			continue
		}
		for from, to = i, i; to < name.n && isTitle(name.at[to].word) && name.at[to].word != "of"; to++ {
		}
		if name.others(to) > longestOf {
			return
		}
		if to == from {
			to = name.n
		}
		if has(" jr jnr sr snr ii iii iv ", name.at[i].word) {
			t.addFrom(name, 0, name.n)
			return
		}
	}
	t.addFrom(name, from, to)
	t.addFrom(name, 0, from)
}

// others counts the words from a place on that are of no title.
func (t *tokens) others(from int) (n int) {
	for i := from; i < t.n; i++ {
		if !isTitle(t.at[i].word) {
			n++
		}
	}
	return n
}

// cutArticles takes away those that are written as one word with what follows them,
// as in "Elsisi", and tells whether there were any.
func (t *tokens) cutArticles() (cut bool) {
	for i := 1; i < t.n; i++ {
		if w := t.at[i].word; len(w) > 5 && (w[0] == 'a' || w[0] == 'e') && w[1] == 'l' && strings.IndexByte("aeiouy", w[2]) < 0 {
			t.at[i].word, cut = w[2:], true
		}
	}
	return cut
}

// turn fills in a name with the first so many words put last, in case the surname
// stands first.
func (t *tokens) turn(name *tokens, n int) {
	if isOfOffice(name.at[0].word) || ordinal(&name.at[name.n-1]) > 0 {
		return
	}
	t.addFrom(name, n, name.n)
	t.addFrom(name, 0, n)
}

// named gives the places of those whose names fit best, and not worse than so.
func (b *Book) named(t *tokens, as reading, worst int, who *Who) []int32 {
	var p personal
	p.parse(t, as)
	frames, tight := p.sets()
	best := worst
	var found []int32
	for i := range b.Table {
		if !b.mayFit(i, &p, frames, tight) {
			continue
		}
		f := b.fits(&p, i)
		at := b.Table[i].Index
		if f.rank > best || !p.acceptable(f, at, who) {
			continue
		}
		if f.rank < best {
			best, found = f.rank, found[:0]
		}
		found = addOnce(found, at)
	}
	return p.byTitle(found, who)
}

// mayFit reports, fast, whether the name of an entry may fit: all of its parts are in
// the name asked for, or the other way round, or both are alike as one word.
func (b *Book) mayFit(i int, p *personal, frames, tight uint64) bool {
	if p.loose && (within(b.tightSets[i], tight) || b.tights[i] == p.tight) {
		return true
	}
	return within(b.sets[i], frames) || b.wholes[i] == p.whole
}

func within(a, b uint64) bool { return (a&^b == 0 || b&^a == 0) && a&b != 0 }

// fits compares the name asked for with that of an entry.
func (b *Book) fits(p *personal, i int) fit {
	var t tokens
	t.split(b.Table[i].Name)
	var known personal
	known.parse(&t, english)
	if known.n > 2 {
		known.endsGiven = b.firsts.has(known.parts[known.n-1].key())
	}
	return p.fits(&known)
}

// acceptable reports whether the person at a place, whose name fits, may be meant, by
// what else is said.
func (p *personal) acceptable(f fit, at int32, who *Who) bool {
	if p.of.n > 0 && !who.IsOf(at, p.of.text()) {
		return false
	}
	if (p.of.n > 0 && f.given || p.number > 0) && f.rank >= fitPart && !p.bears(at, who, rulers) {
		return false // Faisal of Saudi Arabia is not Faisal bin Farhan
	}
	if f.rank < fitPart || p.titles.n == 0 || !f.given && !f.last {
		return true
	}
	others := ""
	for i := range p.titles.n {
		if has(reigning, p.titles.at[i].word) {
			others = reigning
		}
	}
	if others == reigning && f.last {
		return false // King Salman is not his son
	}
	return !f.given || p.bears(at, who, others)
}

// bears reports whether a person has one of the titles that were said, or one of others.
func (p *personal) bears(at int32, who *Who, others string) bool {
	for i := range p.titles.n {
		if t := p.titles.at[i].word; len(t) > 3 && who.Bears(at, t) {
			return true
		}
	}
	for rest := strings.TrimSpace(others); rest != ""; {
		var t string
		if t, rest, _ = strings.Cut(rest, " "); who.Bears(at, t) {
			return true
		}
	}
	return false
}

// byTitle gives of several persons the one who has the title, if one alone has it.
func (p *personal) byTitle(found []int32, who *Who) []int32 {
	prime := false
	for i := range p.titles.n {
		t := p.titles.at[i].word
		prime = prime || t == "prime"
		if len(t) < 4 || !prime && has(" minister former late secretary general state united ", t) {
			continue
		}
		var bearers []int32
		for _, at := range found {
			if who.Bears(at, t) {
				bearers = append(bearers, at)
			}
		}
		if len(bearers) == 1 {
			return bearers
		}
	}
	return found
}

// longestOf is how many words may say of what somebody holds an office.
const longestOf = 2

// afterTitles finds a person whose whole name stands at the end of a text that begins
// with an office and of what it is: "Prime Minister of the Kurdistan Region Masrour
// Barzani".
func (b *Book) afterTitles(t *tokens) []int32 {
	end := t.titled(t.n)
	if end < 2 || !has(" of for the ", t.at[end-1].word) {
		return nil
	}
	for from := end; from <= end+longestOf; from++ {
		var rest tokens
		rest.addFrom(t, from, t.n)
		var p personal
		p.parse(&rest, english)
		var found []int32
		for i := range b.Table {
			if b.wholes[i] == p.whole && p.n > 1 && b.fits(&p, i).rank == fitWhole {
				found = addOnce(found, b.Table[i].Index)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}
