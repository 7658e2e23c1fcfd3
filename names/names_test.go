package names_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/names"
)

// Spellings in which lists of countries print their names: usual and official ones,
// with an article or without, with other letters for the same sound.
func TestLookup(t *testing.T) {
	for code, spellings := range map[relations.Code]string{
		"IRQ": "العراق, عراق, جمهورية العراق, ﺍﻟﻌﺮﺍﻕ, عێراق, Îraq, Irak, République d'Irak, Republik Irak, República de Iraq, República do Iraque, Repubblica dell'Iraq, Iraque, Ирак, Республика Ирак, עיראק, 伊拉克, 伊拉克共和国, イラク, イラク共和国, Irak Cumhuriyeti, جمهوری عراق, العِراق",
		"IRN": "إيران, ایران, ئێران, Îran, L'Iran, Irán, Irã, Иран, Исламская Республика Иран, איראן, 伊朗, イラン, جمهوری اسلامی ایران, İran",
		"KWT": "الكويت, دولة الكويت, کویت, Koweït, Kuwait, Кувейт, Государство Кувейт, כווית, 科威特, クウェート, Kuveyt, کوەیت",
		"SAU": "المملكة العربية السعودية, السعودية, عربستان سعودی, Arabie saoudite, Saudi-Arabien, Arabia Saudí, Arábia Saudita, Саудовская Аравия, Королевство Саудовская Аравия, ערב הסעודית, 沙特阿拉伯, サウジアラビア, Suudi Arabistan",
		"USA": "الولايات المتحدة, الولايات المتحدة الأمريكية, États-Unis, Etats-Unis d'Amérique, les États-Unis, Vereinigte Staaten, Stati Uniti, США, Соединённые Штаты Америки, Соединенные Штаты Америки, 美国, アメリカ合衆国, ABD, ارצות הברית, ארצות הברית, ایالات متحده آمریکا",
		"GBR": "المملكة المتحدة, بريطانيا, Royaume-Uni, Vereinigtes Königreich, Reino Unido, Regno Unito, Великобритания, 英国, イギリス, Birleşik Krallık, הממלכה המאוחדת, انگلستان",
		"CHN": "الصين, 中国, 中國, 中华人民共和国, Volksrepublik China, République populaire de Chine, Китай, Çin, סין, چین, Repubblica Popolare Cinese",
		"TWN": "République de Chine, Republik China, جمهورية الصين, 中华民国, 台湾, 台灣",
		"DEU": "ألمانيا, Deutschland, Bundesrepublik Deutschland, Allemagne, Alemania, Alemanha, Германия, Almanya, آلمان, גרמניה, 德国, ドイツ, ＧＥＲＭＡＮＩＡ",
		"DDR": "ألمانيا الشرقية, Deutsche Demokratische Republik, Allemagne de l'Est, Doğu Almanya, 东德",
		"SUN": "الاتحاد السوفيتي, اتحاد شوروی, Union soviétique, Sowjetunion, Unión Soviética, СССР, Советский Союз, 苏联, ソビエト連邦, Sovyetler Birliği, ברית המועצות",
		"OTT": "الدولة العثمانية, Osmanlı İmparatorluğu, Empire ottoman, Osmanisches Reich, Османская империя, オスマン帝国",
		"MKD": "مقدونيا الشمالية, Macédoine du Nord, Nordmazedonien, Северная Македония, Kuzey Makedonya, 北马其顿",
		"SYR": "سوريا, الجمهورية العربية السورية, سوریه, Syrie, Syrien, Siria, Сирия, Suriye, סוריה, 叙利亚, シリア, سووریا",
		"EGY": "مصر, جمهورية مصر العربية, Égypte, Ägypten, Egitto, Египет, Mısır, מצרים, 埃及, エジプト, Misir",
		"CIV": "كوت ديفوار, Elfenbeinküste, Costa de Marfil, Costa do Marfim, Costa d'Avorio, Кот-д’Ивуар, 科特迪瓦, コートジボワール, ساحل عاج, Fildişi Sahili",
		"NLD": "هولندا, Pays-Bas, les Pays-Bas, Niederlande, die Niederlande, Países Bajos, Paesi Bassi, Нидерланды, 荷兰, オランダ, Hollanda, הולנד",
		"VAT": "الفاتيكان, Vatican, Vatikanstadt, Ciudad del Vaticano, Ватикан, 梵蒂冈, バチカン市国",
		"COD": "جمهورية الكونغو الديمقراطية, Demokratische Republik Kongo, República Democrática del Congo, 刚果民主共和国, コンゴ民主共和国, Демократическая Республика Конго",
		"KOR": "كوريا الجنوبية, جمهورية كوريا, Corée du Sud, Südkorea, Южная Корея, 韩国, 大韩民国, Güney Kore",
		"YEM": "Yemen Cumhuriyeti, جمهوری یمن, الجمهورية اليمنية, Repubblica dello Yemen, Йеменская Республика, Republik Jemen, République du Yémen",
		"LVA": "Letonia, República de Letonia, Repubblica di Lettonia, República da Letónia, Латвийская Республика",
		"FRA": "République française, Französische Republik, Repubblica francese, الجمهورية الفرنسية, Французская Республика, جمهوری فرانسه, Fransa Cumhuriyeti, 法兰西共和国, フランス共和国",
		"CHE": "Confédération suisse, Schweizerische Eidgenossenschaft, İsviçre Konfederasyonu, کنفدراسیون سوئیس, الاتحاد السويسري, 瑞士联邦",
		"RUS": "Fédération de Russie, Russische Föderation, Российская Федерация, Rusya Federasyonu, فدراسیون روسیه, الاتحاد الروسي, 俄罗斯联邦, ロシア連邦",
		"TZA": "Vereinigte Republik Tansania, République-Unie de Tanzanie, Repubblica Unita di Tanzania, 坦桑尼亚联合共和国, タンザニア連合共和国",
		"OMN": "Sultanat d'Oman, Sultanato dell'Oman, سلطنة عمان, سلطان\u200cنشین عمان, 阿曼苏丹国, オマーン国, Султанат Оман, Umman Sultanlığı",
		"LUX": "Gran Ducado de Luxemburgo, Grão-Ducado do Luxemburgo, Großherzogtum Luxemburg, Granducato di Lussemburgo, Lüksemburg Büyük Dükalığı",
		"PHL": "República de las Filipinas, Repubblica delle Filippine, Republik der Philippinen",
		"JOR": "الأردن, الاردن, المملكة الأردنية الهاشمية, Jordanie, Jordanien, Иордания, Ürdün, ירדן, 约旦, ヨルダン, Urdun",
	} {
		for text := range strings.SplitSeq(spellings, ", ") {
			if strings.ContainsRune(text, 'ר') && strings.ContainsRune(text, 'ا') || strings.ContainsRune(text, 'ﺍ') {
				continue // letters of two scripts, and forms for printing
			}
			got, err := relations.LookupCountry(text)
			if err != nil || got.Code != code {
				t.Errorf("LookupCountry(%q) = %s, %v, want %s", text, got.Code, err, code)
			}
		}
	}
}

// A wrong match is worse than none.
func TestLookupRefuses(t *testing.T) {
	for _, text := range []string{
		"Konföderation", "Confederación", "Federazione russa Italia", "Союз", "اتحاد", "دولت", "Sultanat", "Eidgenossenschaft", "Birleşik", "Gran Ducado", "联邦", "联盟", "王国", "外国", "伊斯兰国", "Republic of Lotonia",
		"جمهورية", "المملكة", "République", "die Republik", "共和国", "Республика", "הרפובליקה", "Cumhuriyeti", "جمهوری", "ال",
		"كردستان", "Catalogne", "Bayern", "Cataluña", "Сибирь", "北京", "東京", "بغداد", "تهران", "Paris", "Москва", "ירושלים", "İstanbul",
		"Hongkong", "Grönland", "Groenland", "香港", "Гренландия", "جرينلاند", "غزة وأريحا", "Kurdistan irakien", "Polynésie française",
		"Algiers", "Alger", "Tunis", "Europa", "Afrique", "آسيا", "亚洲", "ヨーロッパ", "الشرق الأوسط", "Amérique latine", "Nouvelle-Calédonie", "Kanarische Inseln",
	} {
		if got, err := relations.LookupCountry(text); err == nil {
			t.Errorf("LookupCountry(%q) = %s, want an error", text, got.Code)
		}
	}
}

// Every name is found again, unless several countries share it, and no other country
// is found by it.
func TestNames(t *testing.T) {
	found := 0
	for _, language := range names.Languages() {
		for c := range relations.Countries().All() {
			name, err := names.Name(string(c.Code), language)
			if err != nil {
				continue
			}
			got, err := relations.LookupCountry(name)
			var ambiguous *relations.NameError
			switch {
			case err == nil && got.Code == c.Code:
				found++
			case errors.As(err, &ambiguous) && ambiguous.Ambiguous:
			default:
				t.Errorf("%s: LookupCountry(%q) = %s, %v, want %s", language, name, got.Code, err, c.Code)
			}
		}
	}
	t.Logf("%d names in %d languages are found again", found, len(names.Languages()))
	if found < 2500 {
		t.Errorf("%d names are found again, want 2500 at least", found)
	}
}

func TestName(t *testing.T) {
	for _, test := range []struct{ code, language, want string }{
		{"IRQ", "ar", "العراق"}, {"IRQ", "ar-IQ", "العراق"}, {"IRQ", "FR", "Irak"}, {"DEU", "de", "Deutschland"},
		{"SUN", "ru", "Советский Союз"}, {"IRQ", "ckb", "عێراق"}, {"IRQ", "ku", "Iraq"}, {"MKD", "de", "Nordmazedonien"},
		{"JPN", "ja", "日本"}, {"CHN", "zh", "中国"}, {"GBR", "tr", "Birleşik Krallık"},
	} {
		if got, err := names.Name(test.code, test.language); err != nil || got != test.want {
			t.Errorf("Name(%q, %q) = %q, %v, want %q", test.code, test.language, got, err, test.want)
		}
	}
	for _, test := range []struct{ code, language, want string }{
		{"IRQ", "xx", "the language is none of ar, ckb, de, es, fa, fr, he, it, ja, ku, pt, ru, tr, zh"},
		{"IRQ", "", "the language is none of ar, ckb, de, es, fa, fr, he, it, ja, ku, pt, ru, tr, zh"},
		{"XXX", "ar", "there is no name of the country in this language"},
		{"VUT", "ku", "there is no name of the country in this language"},
	} {
		got, err := names.Name(test.code, test.language)
		var wrong *names.Error
		if !errors.As(err, &wrong) || got != "" {
			t.Errorf("Name(%q, %q) = %q, %v, want an Error", test.code, test.language, got, err)
			continue
		}
		if diff := cmp.Diff(&names.Error{Country: test.code, Language: test.language, Reason: test.want}, wrong); diff != "" {
			t.Errorf("Name(%q, %q): -want +got\n%s", test.code, test.language, diff)
		}
	}
}

// The other questions take the names too.
func TestQuestions(t *testing.T) {
	if diff := cmp.Diff(relations.ByCountry("KWT").Len(), relations.ByCountry("الكويت").Len()); diff != "" {
		t.Errorf("ByCountry: -KWT +in Arabic\n%s", diff)
	}
	hits, err := relations.Find("Австрия")
	if err != nil || hits[0].Ref != (relations.Ref{Sort: "country", ID: "AUT"}) {
		t.Errorf("Find: %v, %v, want Austria first", hits, err)
	}
	if got := relations.Events().Search("الكويت"); got.Err() != nil || got.IsEmpty() {
		t.Errorf("Search finds %d events, %v", got.Len(), got.Err())
	}
}
