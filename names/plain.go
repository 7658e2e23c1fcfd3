package names

import (
	"strings"

	"github.com/seed5021702d/relations/internal/names"
)

// forms are words that say what sort of a state one is, by the language, each with the
// English word for which it stands: lists print "Republik Irak" and "جمهورية العراق"
// for what others call by the name alone. Those that English has too, or that package
// relations knows already, are not among them.
const forms = " جمهوريه=republic مملكه=kingdom دوله=state سلطنه=sultanate اماره=emirate ديمقراطيه=democratic شعبيه=people اسلاميه=islamic" +
	" اتحاديه=federal هاشميه=hashemite متحده=united امارات=emirates" +
	" جمهوري=republic پادشاهي=kingdom فدرال=federal دموكراتيك=democratic خلق=people اسلامي=islamic سوسياليستي=socialist" +
	" كوماري=republic شانشيني=kingdom" +
	" cumhuriyeti=republic krallıgı=kingdom kralligi=kingdom demokratik=democratic halk=people islam=islamic federal=federal sultanlıgı=sultanate sultanligi=sultanate devleti=state" +
	" komara=republic keyaniya=kingdom" +
	" רפובליקת=republic הרפובליקה=republic רפובליקה=republic ממלכת=kingdom מדינת=state העממית=people הדמוקרטית=democratic האסלאמית=islamic נסיכות=principality" +
	" republique=republic populaire=people democratique=democratic islamique=islamic federale=federal etat=state principaute=principality royaume=kingdom" +
	" volksrepublik=people,republic demokratische=democratic islamische=islamic foderale=federal staat=state bundesrepublik=federal,republic konigreich=kingdom furstentum=principality" +
	" popular=people democratica=democratic islamica=islamic federal=federal estado=state principado=principality socialista=socialist" +
	" popolare=people islamica=islamic federale=federal stato=state principato=principality" +
	" республика=republic королевство=kingdom народная=people демократическая=democratic исламская=islamic федеративная=federative государство=state султанат=sultanate княжество=principality социалистическая=socialist федерация=federation" +
	" "

// endings are what stands at the end of a long name in Chinese and Japanese, where no
// space parts it from the name.
const endings = "共和国 共和國 王国 王國 联邦 聯邦 連邦 公国 公國 民主 人民 社会主义 社會主義 社会主義 イスラム 伊斯兰 伊斯蘭 酋长国"

// articles are what stands before the name of a country in a language, as a word or
// with a hyphen or an apostrophe.
const articles = " le la les l il lo gli i el los las o os as der die das "

// elisions parts articles and prepositions from the word that they run into: "d'Irak",
// "L’Iran", "dell'Iraq".
var elisions = strings.NewReplacer(" d'", " ", " d’", " ", " l'", " ", " l’", " ", " D'", " ", " D’", " ", " L'", " ", " L’", " ", " dell'", " ", " dell’", " ")

// plain brings a name to the form in which those in other languages are compared:
// without articles, with the words for republic and the like in English.
func plain(text string) string {
	var b strings.Builder
	for i, w := range names.Words(elisions.Replace(" " + text)) {
		w = withoutArticle(w)
		if i == 0 && strings.Contains(articles, " "+w+" ") || w == "" {
			continue
		}
		if at := strings.Index(forms, " "+w+"="); at >= 0 {
			form := forms[at+len(w)+2:]
			w = strings.ReplaceAll(form[:strings.IndexByte(form, ' ')], ",", " ")
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	if b.Len() == 0 {
		return text
	}
	return b.String()
}

// withoutArticle takes the article from a word in Arabic.
func withoutArticle(w string) string {
	if rest, ok := strings.CutPrefix(w, "ال"); ok && len(rest) > 4 {
		return rest
	}
	return w
}

// withoutEnding takes what says of what sort a state is from the end of a word in
// Chinese or Japanese.
func withoutEnding(w string) string {
	for cut := true; cut; {
		cut = false
		for ending := range strings.FieldsSeq(endings) {
			if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) >= len("中国") {
				w, cut = rest, true
			}
		}
	}
	return w
}
