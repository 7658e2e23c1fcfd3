package names

import "strings"

// irregular are words whose forms no rule brings together, each with what all of them
// come to.
const irregular = " fought=fight met=meet sent=send sold=sell bought=buy broke=break broken=break struck=strike took=take taken=take" +
	" gave=give given=give held=hold led=lead left=leav lost=lose loss=lose losses=lose built=build fled=flee sought=seek made=make went=go gone=go" +
	" kept=keep won=win began=begin begun=begin spoke=speak spoken=speak flew=fly flown=fly flight=fly flights=fly drew=draw drawn=draw" +
	" withdrew=withdraw withdrawn=withdraw threw=throw thrown=throw rose=rise risen=rise fell=fall fallen=fall shot=shoot" +
	" died=die dying=die dead=die death=die deaths=die said=say told=tell wrote=write written=write brought=bring taught=teach" +
	" became=become came=come grew=grow grown=grow knew=know known=know overthrew=overthrow overthrown=overthrow forbade=forbid" +
	" recognition=recognis recognized=recognis" +
	" expulsion=expel expulsions=expel expelled=expel resumption=resum opposition=oppos defence=defend defense=defend offence=offend offense=offend" +
	" children=child men=man women=woman people=person news=news series=series species=species" +
	" refusal=refus sale=sell sales=sell gift=give speech=speak purchase=buy chose=choos chosen=choos choice=choos hidden=hid found=find" +
	" founded=found founder=found founding=found lay=lie laid=lay paid=pay payment=pay payments=pay united=united" +
	" commission=commission commissions=commission "

// wordEndings are those of words that are inflected no more, each with what stays of it
// and how many letters there must be before it.
const wordEndings = " ization=is3 isation=is3 ize=is3 ise=is3 asion=ad2 ision=id2 usion=ud3 osion=od3 ersion=ert3 ension=end3 ission=it2 ession=ess3" +
	" ational=3 ation=3 ator=3 ative=3 ate=4 iation=3" +
	" ction=ct2 ption=pt2 ution=ut3 ition=it3 ment=4 ance=4 ence=4 ant=5 ent=5" +
	" acy=at4 atic=at4 ically=ic4 ity=4 ness=4 fully=4 ful=4 ively=4 ive=4 ibly=4 able=4 ible=4" +
	" ian=4 ish=4 "

// Stem brings a folded word to the form that it has in common with its other forms:
// invade, invaded, invader and invasion; oil and oils; agree and agreement. It need be
// no word itself.
func Stem(w string) string {
	if len(w) < 3 || !isPlain(w) {
		return w
	}
	for range 2 {
		if root, ok := meaning(irregular, w); ok {
			return shortened(root)
		}
		w = inflected(w)
	}
	for i := 0; i+2 < len(w); i++ {
		rule, ok := meaning(wordEndings, w[i:])
		if !ok {
			continue
		}
		if put := rule[:len(rule)-1]; i >= int(rule[len(rule)-1]-'0') {
			w = w[:i] + put
			break
		}
	}
	return shortened(w)
}

func isPlain(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// inflected takes away what makes a plural, or the past or the progress of a verb.
func inflected(w string) string {
	cut := func(ending string, least int) (string, bool) {
		root, ok := strings.CutSuffix(w, ending)
		return root, ok && len(root) >= least
	}
	if root, ok := cut("sses", 1); ok {
		return root + "ss"
	}
	if root, ok := cut("ies", 2); ok {
		return root + "y"
	}
	if root, ok := cut("ied", 2); ok {
		return root + "y"
	}
	if root, ok := cut("s", 3); ok && !strings.HasSuffix(root, "s") && !strings.HasSuffix(root, "u") && !strings.HasSuffix(root, "i") {
		if es, ok := strings.CutSuffix(root, "e"); ok && (strings.HasSuffix(es, "sh") || strings.HasSuffix(es, "ch") || strings.HasSuffix(es, "x")) {
			return es
		}
		return root
	}
	if root, ok := cut("eed", 1); ok {
		return root + "ee"
	}
	for _, ending := range [...]string{"ing", "ed"} {
		if root, ok := cut(ending, 3); ok && strings.ContainsAny(root, "aeiouy") {
			return undoubled(root)
		}
	}
	return w
}

// undoubled gives a root without the doubling of its last consonant: "plann" of
// planned.
func undoubled(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && strings.IndexByte("bdgmnprt", w[n-1]) >= 0 {
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
