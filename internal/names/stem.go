package names

import "strings"

// irregular are words whose forms no rule brings together, each with what all of them
// come to.
const irregular = " fought=fight met=meet sent=send sold=sell bought=buy broke=break broken=break struck=strike took=take taken=take" +
	" gave=give given=give held=hold led=lead left=leav lost=lose loss=lose losses=lose built=build fled=flee sought=seek made=make went=go gone=go" +
	" kept=keep won=win began=begin begun=begin spoke=speak spoken=speak flew=fly flown=fly flight=fly flights=fly drew=draw drawn=draw" +
	" withdrew=withdraw withdrawn=withdraw withdrawal=withdraw threw=throw thrown=throw rose=rise risen=rise fell=fall fallen=fall shot=shoot" +
	" died=die dying=die dead=die death=die deaths=die said=say told=tell wrote=write written=write brought=bring taught=teach burnt=burn" +
	" became=become came=come grew=grow grown=grow knew=know known=know overthrew=overthrow overthrown=overthrow forbade=forbid" +
	" recognition=recognis delivery=deliver expulsion=expel resumption=resum opposition=oppos defence=defend defense=defend offence=offend offense=offend" +
	" children=child men=man women=woman people=person news=news series=series species=species" +
	" refusal=refus proposal=propos approval=approv renewal=renew denial=deny arrival=arriv removal=remov dismissal=dismiss survival=surv betrayal=betray" +
	" sale=sell gift=give speech=speak purchase=buy chose=choos chosen=choos choice=choos hidden=hid found=find" +
	" founded=found founder=found founding=found lay=lie laid=lie paid=pay payment=pay united=united commission=commission" +
	" occupation=occupy destruction=destroy destructive=destroy threat=threaten rebellion=rebel abolition=abol demolition=demol" +
	" prevention=prevent invention=invent assembly=assembl leadership=lead ownership=own" +
	" succeed=succeed succession=succeed successor=succeed success=succeed proceed=proceed exceed=exceed need=need speed=speed "

// wordEndings are those of words that are inflected no more, each with what stays of it
// and how many letters there must be before it.
const wordEndings = " ization=is3 isation=is3 ize=is3 ise=is3 asion=ad2 ision=id2 usion=ud3 osion=od3 ersion=ert3 ension=end3 ission=it2 ession=ess3 cession=ced2" +
	" osive=od3 ensive=end3 vention=ven3 ification=ify2" +
	" ational=3 ation=4 ator=4 ative=4 ate=4" +
	" ction=ct2 ption=pt2 ution=ut3 utionary=ut3 ition=it3 ishment=4 ment=4 ance=4 ence=4 ancy=4 ency=4 ant=5 ent=5 antly=5 ently=5" +
	" acy=at4 atic=at4 atically=at4 omic=omy3 omical=omy3 omically=omy3 ically=ic4 ical=ic4 ity=4 ness=4 fully=4 ful=4 ively=4 ive=4 ibly=4 able=4 ible=4" +
	" ly=5 ian=4 ish=4 "

// Stem brings a folded word to the form that it has in common with its other forms:
// invade, invaded and invasion; oil and oils; agree and agreement. It need be no word
// itself. Who does something has a stem of his own; see [Agent].
func Stem(w string) string {
	if !isPlain(w) {
		return w
	}
	for _, simpler := range [...]func(string) string{keep, singularOf, verbOf} {
		w = simpler(w)
		if root, ok := meaning(irregular, w); ok {
			return shortened(root)
		}
	}
	for i := 0; i+2 <= len(w); i++ {
		rule, ok := meaning(wordEndings, w[i:])
		if !ok {
			continue
		}
		if put := rule[:len(rule)-1]; i >= int(rule[len(rule)-1]-'0') {
			return shortened(w[:i] + put)
		}
		if i == 3 && has(" ation ator ative ", w[i:]) { // creation, as created
			return w[:i+2]
		}
	}
	return shortened(w)
}

func keep(w string) string { return w }

// Agent gives the verb of which a folded word may be who does that, "invade" of
// "invader" and "invaders", written so that it has the stem of the verb; "" for a word
// that ends otherwise. Whether there is such a verb, who asks must know.
func Agent(w string) string {
	const others = " former letter better tender tower "
	w = singularOf(w)
	n := len(w) - len("er")
	if n < 3 || !isPlain(w) || w[n+1] != 'r' || w[n] != 'e' && w[n] != 'o' || has(others, w) {
		return ""
	}
	return w[:n] + "e"
}

// IsVerb reports whether a folded word is the past or the progress of a verb, and not
// another word.
func IsVerb(w string) bool {
	if !isPlain(w) {
		return false
	}
	_, past := meaning(irregular, w)
	return past || verbOf(w) != w
}

// IsIrregular reports whether a stem is that of a verb which is known, since no rule
// makes its past: "writ" of write and "sel" of sell.
func IsIrregular(stem string) bool {
	for _, verb := range [...]string{stem, stem + "e", stem + stem[len(stem)-1:]} {
		if strings.Contains(irregular, "="+verb+" ") {
			return true
		}
	}
	return false
}

func isPlain(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// singularOf takes away what makes a plural, or the present of a verb.
func singularOf(w string) string {
	root, ok := strings.CutSuffix(w, "s")
	n := len(root)
	switch {
	case !ok || n < 3:
		return w
	case strings.HasSuffix(root, "sse"):
		return root[:n-1]
	case strings.HasSuffix(root, "ie") && n > 3:
		return root[:n-2] + "y"
	case strings.HasSuffix(root, "s") || strings.HasSuffix(root, "u") || strings.HasSuffix(root, "i"):
		return w
	case strings.HasSuffix(root, "she") || strings.HasSuffix(root, "che"):
		return root[:n-1]
	}
	return root
}

// verbOf takes away what makes the past or the progress of a verb.
func verbOf(w string) string {
	if root, ok := strings.CutSuffix(w, "ied"); ok && len(root) >= 2 {
		return root + "y"
	}
	if strings.HasSuffix(w, "eed") && len(w) > 3 {
		return w[:len(w)-1]
	}
	for _, ending := range [...]string{"ing", "ed"} {
		root, ok := strings.CutSuffix(w, ending)
		if !ok || len(root) < 3 || !strings.ContainsAny(root, "aeiouy") {
			continue
		}
		for _, e := range [...]string{"at", "iz", "is", "iv"} { // of which the endings of words begin
			if strings.HasSuffix(root, e) {
				return root + "e"
			}
		}
		return undoubled(root)
	}
	return w
}

// undoubled gives a root without the doubling of its last consonant: "plann" of
// planned.
func undoubled(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && strings.IndexByte("bdglmnprt", w[n-1]) >= 0 {
		return w[:n-1]
	}
	return w
}

// shortened takes from the end of a word the vowel that others of its forms lack.
func shortened(w string) string {
	if n := len(w); n > 3 {
		switch {
		case w[n-1] == 'e' || w[n-1] == 'i' && n > 4:
			w = w[:n-1]
		case w[n-1] == 'y':
			w = w[:n-1] + "i"
		}
	}
	return undoubled(w)
}
