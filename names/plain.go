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
	" اتحاديه=federal فيدراليه=federal فدراليه=federal هاشميه=hashemite متحده=united امارات=emirates عربيه=arab اشتراكيه=socialist" +
	" اتحاد=union كومنولث=commonwealth ولايات=states دوقيه=duchy كبري=grand تعاونيه=cooperative مستقله=independent" +
	" جمهوري=republic پادشاهي=kingdom فدرال=federal دموكراتيك=democratic خلق=people اسلامي=islamic سوسياليستي=socialist" +
	" دولت=state كشور=state عربي=arab سلطاننشين=sultanate شاهزادهنشين=principality دوكنشين=duchy كنفدراسيون=confederation" +
	" فدراسيون=federation فدراتيو=federative تعاوني=cooperative مستقل=independent اتحاديه=union هاشمي=hashemite ايالات=states متحد=united" +
	" كوماري=republic شانشيني=kingdom" +
	" cumhuriyeti=republic krallıgı=kingdom kralligi=kingdom demokratik=democratic halk=people islam=islamic federal=federal sultanlıgı=sultanate sultanligi=sultanate devleti=state" +
	" prensligi=principality konfederasyonu=confederation federasyonu=federation birligi=union toplulugu=commonwealth arap=arab sosyalist=socialist" +
	" bagimsiz=independent bagımsız=independent buyuk=grand dukaligi=duchy dukalıgı=duchy hasimi=hashemite devletleri=states birlesik=united" +
	" komara=republic keyaniya=kingdom" +
	" רפובליקת=republic הרפובליקה=republic רפובליקה=republic ממלכת=kingdom מדינת=state העממית=people הדמוקרטית=democratic האסלאמית=islamic נסיכות=principality" +
	" הפדרציה=federation קונפדרציה=confederation סולטנות=sultanate איחוד=union דוכסות=duchy הגדולה=grand הערבית=arab הסוציאליסטית=socialist" +
	" הפדרלית=federal ההאשמית=hashemite חבר=commonwealth" +
	" republique=republic populaire=people democratique=democratic islamique=islamic federale=federal etat=state principaute=principality royaume=kingdom" +
	" sultanat=sultanate arabe=arab hachemite=hashemite duche=duchy socialiste=socialist cooperative=cooperative independant=independent unie=united unis=united uni=united etats=states" +
	" volksrepublik=people,republic demokratische=democratic islamische=islamic foderale=federal staat=state bundesrepublik=federal,republic konigreich=kingdom furstentum=principality" +
	" eidgenossenschaft=confederation arabische=arab haschemitisches=hashemite vereinigte=united vereinigtes=united staaten=states" +
	" foderation=federation foderierte=federated grossherzogtum=grand,duchy unabhangiger=independent sozialistische=socialist kooperative=cooperative plurinationaler=plurinational demokratischer=democratic" +
	" popular=people democratica=democratic islamica=islamic federal=federal estado=state principado=principality socialista=socialist" +
	" sultanato=sultanate unida=united unido=united unidos=united estados=states confederacion=confederation federacion=federation mancomunidad=commonwealth" +
	" ducado=duchy gran=grand grao=grand hachemita=hashemite cooperativa=cooperative independiente=independent soberano=sovereign serenisima=serene union=union" +
	" confederacao=confederation federacao=federation comunidade=commonwealth independente=independent serenissima=serene uniao=union federados=federated" +
	" popolare=people islamica=islamic federale=federal stato=state principato=principality" +
	" araba=arab unita=united unito=united uniti=united stati=states confederazione=confederation federazione=federation granducato=grand,duchy" +
	" indipendente=independent sovrano=sovereign unione=union federati=federated hascemita=hashemite plurinazionale=plurinational plurinacional=plurinational" +
	" республика=republic королевство=kingdom народная=people демократическая=democratic исламская=islamic федеративная=federative государство=state султанат=sultanate княжество=principality социалистическая=socialist федерация=federation" +
	" арабская=arab содружество=commonwealth союз=union союза=union конфедерация=confederation соединенные=united соединенное=united штаты=states объединенная=united" +
	" великое=grand герцогство=duchy независимое=independent кооперативная=cooperative эмират=emirate многонациональное=plurinational республики=republic" +
	" "

// endings are what stands at the end of a long name in Chinese and Japanese, where no
// space parts it from the name.
const endings = "苏丹国 蘇丹國 大公国 大公國 合众国 合眾國 合衆国 联盟 聯盟 連合 独立国 共和国 共和國 王国 王國 联邦 聯邦 連邦 公国 公國 民主 人民 社会主义 社會主義 社会主義 イスラム 伊斯兰 伊斯蘭 酋长国 阿拉伯 国 國"

// articles are what stands before the name of a country in a language, as a word or
// with a hyphen or an apostrophe.
const articles = " le la les l il lo gli i el los las o os as der die das "

// inside are articles with a preposition, and others that stand inside long names alone:
// "Repubblica delle Filippine", "República de las Maldivas".
const inside = " dello della delle dei degli las los "

// elisions parts articles and prepositions from the word that they run into: "d'Irak",
// "L’Iran", "dell'Iraq".
var elisions = strings.NewReplacer(" d'", " ", " d’", " ", " l'", " ", " l’", " ", " D'", " ", " D’", " ", " L'", " ", " L’", " ", " dell'", " ", " dell’", " ")

// plain brings a name to the form in which those in other languages are compared:
// without articles, with the words for republic and the like in English.
func plain(text string) string {
	var b strings.Builder
	for i, w := range names.Words(elisions.Replace(" " + text)) {
		w = withoutArticle(w)
		if i == 0 && strings.Contains(articles, " "+w+" ") || strings.Contains(inside, " "+w+" ") || w == "" {
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
