package relations_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// Spellings of lists and of writers, with what they mean: long forms and short ones,
// other orders of words, titles, transliterations, years and numbers. They are samples
// of what the rules of internal/names bring in; see CONTRIBUTING.md.

var countrySpellings = map[string]string{
	"ARE": "UA Emirates|Utd. Arab Em.|United Arab Emir.",
	"ARM": "Soviet Armenia",
	"BDI": "Burundi (Republic of)",
	"BGD": "Peoples Republic of Bangladesh",
	"BRA": "Federal Republic of Brazil",
	"BRN": "Negara Brunei Darussalam",
	"BTN": "Bhutan (Kingdom of)",
	"BWA": "Bechuanaland Protectorate",
	"CAF": "Central African Republic (the)|Centrafrique|Cen African Rep|Central Africa Republic|Cent African Rep|CAR",
	"CHE": "Confoederatio Helvetica",
	"CHN": "China (PRC)|PR of China|Mainland, China|China (Mainland)|China (People's Republic of)|PR China",
	"COD": "Congo D.R.|Dem Rep Congo|Democratic Rep. of the Congo|Congo DR|Zaire, Republic of",
	"COG": "Congo Rep|Congo (Republic of the)",
	"COL": "República de Colombia",
	"COM": "Comoros, Union of|Comoro Is.",
	"CPV": "Cabo Verde (Republic of)",
	"CSK": "Czechoslovak Federal Republic|Czechoslovakia (Former)",
	"CUB": "República de Cuba",
	"DDR": "former GDR|Germany East|German DR",
	"DEU": "Germany, Federal Republic",
	"DJI": "Republic of Jibuti",
	"DOM": "Dominican R.",
	"DZA": "Peoples Democratic Republic of Algeria",
	"ETH": "Ethiopia (excludes Eritrea)|Ethiopia, the Federal Democratic Republic of|Ethiopia, Federal Democratic Republic of",
	"GBR": "UK (Great Britain)|the UK",
	"GEO": "Georgia (Republic of)",
	"GHA": "Ghana (Republic of)",
	"GIN": "Guinea Conakry",
	"GMB": "the Republic of The Gambia",
	"GNB": "Guinea, Bissau",
	"GNQ": "Eq Guinea|Equatorial Guinea, Rep. of",
	"HRV": "Republika Hrvatska",
	"IDN": "Indonesia, Rep. of",
	"IRL": "Ireland, Republic",
	"IRN": "Iran, Islamic Republic",
	"IRQ": "Republic of Iraq (the)|Iraqi Republic",
	"ISR": "Israel, State of",
	"KAZ": "Kazakh Republic",
	"KEN": "Kenya (Rep. of)",
	"KGZ": "Kirgiz Republic",
	"KHM": "Cambodia/Kampuchea",
	"KIR": "Kiribati, Rep. of",
	"KOR": "R.O.K.|Korea (the Republic of)",
	"LAO": "Laos PDR",
	"LBY": "Great Socialist Peoples Libyan Arab Jamahiriya|Lybia|Socialist People's Libyan Arab Jamahiriya|Libya, Arab Jamahiriya",
	"LKA": "Sri Lanka, Democratic Socialist Republic of",
	"LSO": "Basutoland (Lesotho)",
	"LVA": "Latvia, Rep. of|latvian soviet socialist republic",
	"MAR": "French Morocco|Marocco",
	"MDG": "Malagasy",
	"MDV": "Republic of Maldives (the)|Maldive Is.",
	"MEX": "Estados Unidos Mexicanos",
	"MHL": "Marshall Islands, Rep. of",
	"MKD": "FYR of Macedonia|Republic of Macedonia (FYROM)",
	"MMR": "Burma (Myanmar)",
	"MNE": "Montenegro, Republic of",
	"MWI": "Nyasaland (Malawi)",
	"NAM": "Namibia (South West Africa)",
	"NGA": "Federation of Nigeria",
	"NIC": "Republic of Nicaragua (the)",
	"NLD": "Kingdom of Netherlands",
	"OMN": "Sultanate of Muscat",
	"PAM": "Palestine (Mandate)|British Mandate Palestine",
	"PER": "República del Perú",
	"PLW": "Palau, Rep.",
	"PNG": "Papua N. Guinea",
	"POL": "People's Republic of Poland|Rzeczpospolita Polska",
	"PRK": "Korea, the Democratic People's Republic of|Korea, Dem Rep",
	"PSE": "Palestine (State of)|Occupied Palestinian Terr.",
	"QAT": "Quatar|The State of Qatar",
	"ROU": "Republic of Romania",
	"RUS": "The Russian Federation|Russian SFSR|Russian Federation (the)|Russian Fed|Russian Soviet Federative Socialist Republic",
	"RVN": "Viet Nam, Republic of",
	"SAU": "K.S.A.",
	"SLB": "Solomon Islands (British)|The Solomon Islands",
	"SLE": "S. Leone",
	"SRB": "Kingdom of Serbia",
	"SSD": "South-Sudan",
	"STP": "São Tomé & Príncipe|Sao Tome and Prin.",
	"SUN": "the Soviet Union|U.S.S.R. (former)|The USSR",
	"SUR": "Suriname (Dutch Guiana)",
	"SVK": "Slovac Republic",
	"SYR": "Syria, Arab Republic",
	"TCD": "Tschad|Chad, Republic of",
	"TGO": "Togo, Rep.",
	"TJK": "Tadzhik Soviet Socialist Republic",
	"TLS": "Timor, East",
	"TTO": "Trinidad y Tobago",
	"TUN": "Tunisian Rep.",
	"TUV": "Tuvalu (Ellice Islands)",
	"TWN": "Taiwan ROC",
	"TZA": "Tanzania, United Rep.|Tanzania, U.R. of|Tanzania (United Rep.)",
	"UKR": "Ukrainian SSR",
	"URY": "Uruguay (Eastern Republic of)",
	"USA": "United States (U.S.)|United States America|US of America|United States (the)",
	"UZB": "Uzbek Republic|Uzbek SSR",
	"VCT": "St.Vincent and the Grenadines|St. Vincent & Gren.|St. Vincent & the Grenadines",
	"VEN": "Venezuela (RB)|Venezuela, Bolivarian Rep.|Venezuela, Bolivarian Republic of|Bolivarian Republic Venezuela",
	"VNM": "Viet Nam, Socialist Republic of|N. Vietnam|Socialist Republic Vietnam|Viet-Nam, Socialist Republic of",
	"VUT": "New Hebrides (Vanuatu)",
	"WSM": "Independent State of Western Samoa",
	"YEM": "Yemen, the Republic of",
	"YMD": "PDR Yemen|Yemen, People's Dem. Rep.",
	"YUG": "Yugoslavia (Socialist Federal Republic of)|Yugoslavia, Socialist Federal Republic of",
	"ZAF": "Rep. of South Africa",
	"ZMB": "N. Rhodesia",
}

var personSpellings = map[string]string{
	"george-h-w-bush":             "جورج بوش الأب",
	"jacques-chirac":              "جاك شيراك",
	"ali-khamenei":                "خامنه\u200cای|سید علی خامنه\u200cای|آية الله خامنئي",
	"abd-al-karim-qasim":          "Abdul-Karim Kassem|'Abd al-Karīm Qāsim|General Kassem",
	"abd-al-salam-arif":           "Abd as-Salam Arif",
	"abdel-fattah-el-sisi":        "Field Marshal Abdel Fattah el-Sisi|Abdel Fatah el-Sissi|Abdul Fattah el-Sisi",
	"abdul-latif-rashid":          "President Abdul Latif Rashid|عبد اللطيف رشيد|Abdullatif Reşîd|Abdulatif Rashid",
	"abdullah-i":                  "Emir Abdullah",
	"adil-abdul-mahdi":            "Adel Abd el-Mehdi",
	"ahmed-hassan-al-bakr":        "President Ahmed Hassan al-Bakr",
	"alexander-schallenberg":      "A. Schallenberg|Foreign Minister Schallenberg",
	"alexei-kosygin":              "Алексей Косыгин",
	"ali-abdullah-saleh":          "Ali A. Saleh|Ali Abdullah Salih",
	"ali-al-sistani":              "Ayatollah Ali Sistani",
	"antonio-guterres":            "António Guterrez",
	"anwar-sadat":                 "Anouar el-Sadate|Anwar al-Sadat|Mohamed Anwar el-Sadat",
	"barham-salih":                "برهم صالح",
	"bashar-al-assad":             "Bashar el-Assad",
	"bill-clinton":                "William J. Clinton|Clinton",
	"brett-mcgurk":                "Brett H. McGurk",
	"chaim-weizmann":              "Haim Weizman",
	"charles-de-gaulle":           "Gen. de Gaulle",
	"david-ben-gurion":            "David Ben Gurion",
	"dmytro-kuleba":               "Dmytro Ivanovych Kuleba",
	"dominique-de-villepin":       "Villepin|D. de Villepin",
	"donald-trump":                "Trump",
	"ebrahim-raisi":               "Ebrahim Ra'isi|Raisi|Ayatollah Raisi",
	"emmanuel-macron":             "E. Macron",
	"faisal-bin-farhan":           "Faisal bin Farhan al-Saud",
	"faisal-i":                    "Fayçal Ier|Faysal I",
	"faisal-ii":                   "King Faysal II|Faysal II|King Faisal II of Iraq",
	"faisal-mekdad":               "Faisal al-Mekdad|Fayssal Mekdad|Faisal al-Miqdad",
	"francois-mitterrand":         "François Mitterand",
	"fuad-hussein":                "Fu'ad Husayn",
	"fuad-masum":                  "Mohammed Fuad Masum|President Fuad Masum",
	"gamal-abdel-nasser":          "President Nasser|Abdul Nasser|Gamal 'Abd al-Nasir",
	"george-w-bush":               "Bush Jr.",
	"giorgia-meloni":              "Georgia Meloni",
	"haider-al-abadi":             "Abadi|al-Abadi|Haïder al-Abadi|Prime Minister Abadi",
	"hakan-fidan":                 "H. Fidan",
	"hassan-ii":                   "Hassan the Second",
	"hassan-rouhani":              "Hasan Ruhani|Rohani|حسن روحانی",
	"hissene-habre":               "Hissein Habré",
	"hoshyar-zebari":              "Hoshiyar Zebari|Hoshyar Mahmoud Mohammed Zebari",
	"hosni-mubarak":               "Muhammad Husni Mubarak",
	"hossein-amir-abdollahian":    "Amirabdollahian",
	"houari-boumediene":           "President Boumediene",
	"hulusi-akar":                 "Akar",
	"jaber-al-ahmad-al-sabah":     "Emir Jaber al-Ahmad al-Sabah|Jabir al-Ahmad al-Jabir al-Sabah",
	"jalal-talabani":              "Talabani|Celal Talabanî",
	"jay-garner":                  "Gen. Garner",
	"jean-pierre-chevenement":     "Jean-Pierre Chevenement",
	"josep-borrell":               "Josep Borell|Josep Borrell Fontelles|Joseph Borrell",
	"keir-starmer":                "Prime Minister Keir Starmer|Sir Keir Starmer",
	"khalid-of-saudi-arabia":      "King Khalid of Saudi Arabia",
	"lee-myung-bak":               "Lee Myong-bak",
	"leonid-kuchma":               "Kuchma",
	"maaouya-ould-sid-ahmed-taya": "Maaouya Sid'Ahmed Ould Taya|President Ould Taya",
	"masoud-barzani":              "Massud Barzani",
	"masoud-pezeshkian":           "Mas'ud Pezeshkian",
	"mohamed-morsi":               "Mohammed Morsi|Mohammed Mursi",
	"mohammad-javad-zarif":        "Mohammad Javad Zarif Khansari|M. Javad Zarif",
	"mohammad-reza-pahlavi":       "Mohammed Reza Shah Pahlavi",
	"mohammed-al-halbousi":        "Mohammed al-Halbusi",
	"mohammed-bin-salman":         "Muhammad ibn Salman|Crown Prince Mohammed bin Salman",
	"mohammed-seddik-benyahia":    "Benyahia|Mohamed Seddik Ben Yahia",
	"mohammed-shia-al-sudani":     "Prime Minister Sudani|Mohammed Shia Al-Sudani|Prime Minister al-Sudani|Sudani|Mohammed Shia' Sabbar al-Sudani",
	"muammar-gaddafi":             "Col. Muammar Gaddafi|Moammar Gadhafi|Moammar Khadafy",
	"muhammad-baqir-al-sadr":      "Ayatollah Muhammad Baqir al-Sadr|Mohammad Bagher al-Sadr|Mohammad Baqir al-Sadr|Mohammed Baker al-Sadr",
	"muqtada-al-sadr":             "Moqtada as-Sadr",
	"mustafa-al-kadhimi":          "Mostafa al-Kazemi",
	"nassif-al-khattabi":          "Nasif Jasim al-Khattabi",
	"naziha-al-dulaimi":           "Nazeeha al-Dulaimi",
	"nebuchadnezzar-ii":           "King Nebuchadnezzar II",
	"nikita-khrushchev":           "Nikita Sergeyevich Khrushchev|Chruschtschow",
	"nouri-al-maliki":             "Nuri al-Maliki|Nouri Kamil al-Maliki",
	"omar-al-bashir":              "Omar Hasan Ahmad al-Bashir",
	"patrick-pouyanne":            "Patrick Pouyanne",
	"paul-bremer":                 "L. Paul Bremer III",
	"qaboos-bin-said":             "قابوس بن سعيد",
	"qasem-soleimani":             "Qasem Soleymani|قاسم سليماني|Hajj Qasem Soleimani|Gen. Qassem Soleimani",
	"rashid-ali-al-gaylani":       "Rashid Aali al-Gailani|Rashid Ali al-Kailani",
	"recep-tayyip-erdogan":        "Recep T. Erdoğan",
	"saddam-hussein":              "President Saddam Hussein|Saddam Huseyin|Saddam Husein|President Saddam",
	"salem-al-sabah":              "Sheikh Salem Al-Sabah|سالم الصباح",
	"salih-jabr":                  "Salih Jabur",
	"sergey-lavrov":               "Foreign Minister Lavrov|Serguei Lavrov|Sergueï Lavrov|Сергей Лавров|Sergej Lawrow",
	"sharif-hussein-bin-ali":      "Emir Hussein of Mecca|Hussein ibn Ali",
	"sykes":                       "Mark Sykes",
	"tamim-bin-hamad-al-thani":    "Tamim Al Thani|Emir of Qatar Sheikh Tamim bin Hamad Al Thani|Tamim ibn Hamad al-Thani",
	"thabit-al-abbasi":            "Thabet al-Abbasi",
	"turgut-ozal":                 "Turgut Özal (Turkey)",
	"valery-giscard-destaing":     "Valéry Giscard D'Estaing|President Giscard d'Estaing",
	"viktor-yushchenko":           "President Yushchenko|Viktor Andriyovych Yushchenko",
	"vladimir-putin":              "بوتين|Владимир Путин|President Vladimir Putin|Wladimir Wladimirowitsch Putin",
	"volodymyr-zelenskyy":         "Vladimir Zelenskiy|Wolodymyr Selenskyj|Volodymir Zelensky",
	"walid-al-muallem":            "Walid al-Mualem|Walid Muallim|Walid Muallem",
	"xi-jinping":                  "Chairman Xi Jinping|Xi Jin Ping|President Xi",
}

var actorSpellings = map[string]string{
	"ALQAEDA":         "al-Qaeda network",
	"ARABLEAGUE":      "Arabische Liga|جامعة الدول العربية|League of the Arab States",
	"BAATH":           "Arab Socialist Baath Party",
	"BP":              "B.P.",
	"CENTO":           "Bagdad Pact",
	"CENTRALPOWERS":   "Central powers",
	"CJTF":            "Global coalition against ISIS",
	"CNPC":            "China National Petroleum Company",
	"COALITION2003":   "Multinational Force in Iraq|Coalition forces in Iraq|Multinational Force – Iraq",
	"DASSAULT":        "Dassault Aviation",
	"EASTERNBLOC":     "Soviet Bloc",
	"EU":              "the European Union",
	"FINANCIALTIMES":  "FT",
	"GCC":             "Gulf Co-operation Council",
	"GULFCOALITION":   "Gulf War Coalition",
	"GULFCUP":         "Gulf Cup of Nations",
	"HAMAS":           "Hammas",
	"HEZBOLLAH":       "Hizb-Allah|Hezbollah of Lebanon",
	"HOUTHIS":         "أنصار الله|Huthi rebels",
	"HTS":             "Hayet Tahrir al-Sham|Hay’at Tahrir al-Sham (HTS)",
	"IRGC":            "Revolutionary Guards Corps|Army of the Guardians of the Islamic Revolution",
	"ISIS":            "ISIS/ISIL|I.S.I.S.",
	"KDP":             "KDP-Iraq|Kurdistan Democratic Party - Iraq|Kurdistan Democratic Party of Iraq",
	"KDPI":            "KDP-Iran",
	"KRG":             "KRG",
	"KURDS":           "Kurdish people",
	"LEAGUEOFNATIONS": "LoN",
	"LIBYANREBELS":    "Libyan rebels",
	"LUKOIL":          "Lukoil|ЛУКОЙЛ",
	"MEDEF":           "MEDEF",
	"NATO":            "Atlantic Pact|the Atlantic Alliance|OTAN|N.A.T.O.|الناتو|НАТО",
	"NONALIGNED":      "Non-aligned countries",
	"OPEC":            "Organization of Petroleum-Exporting Countries",
	"PESHMERGA":       "Pesh Merga",
	"PJAK":            "Kurdistan Free Life Party (PJAK)",
	"PKK":             "حزب العمال الكردستاني|Kongra-Gel",
	"PMF":             "Al-Hashd al-Sha'abi|Hashd al-Sha'bi",
	"PUK":             "PUK",
	"QUDS":            "Al-Quds Force",
	"SADRISTS":        "Mehdi Army",
	"SHIITES":         "Iraqi Shi'a|Iraqi Shias",
	"SUNNIS":          "Sunni Arabs of Iraq",
	"TOTALENERGIES":   "TOTAL|Total Energies",
	"TURKMENS":        "Iraqi Turks|Turkmens of Iraq|Turkmens",
	"UN":              "UNO|the United Nations|ООН|سازمان ملل متحد|Birleşmiş Milletler",
	"UNSC":            "UNSC",
	"WEF":             "the Davos Forum",
	"YAZIDIS":         "Yazidi people",
}

var conflictSpellings = map[string]string{
	"anglo-iraqi-war":           "British-Iraqi War|1941 Anglo-Iraqi War",
	"arab-israeli-conflict":     "Israel-Arab conflict|Arab–Israel conflict",
	"chadian-libyan-war":        "Chad-Libya War",
	"coup-in-iraq-1963":         "1963 coup in Iraq",
	"coup-in-iraq-1968":         "17 July coup",
	"desert-fox":                "Operation Desert Fox",
	"dhofar-war":                "Zofar War|Dhufar War",
	"gaza-war-2023":             "Israel Hamas war|October 7 War",
	"gulf-war":                  "Operation Desert Shield|Liberation of Kuwait",
	"hezbollah-israel-war":      "Israel–Hizballah War|Israel-Hezbollah conflict",
	"iran-iraq-war":             "Irano-Iraqi war|Iranian-Iraqi war",
	"iran-israel-war-2025":      "Twelve-day war|Israel-Iran War",
	"iraq-sanctions":            "Embargo against Iraq",
	"iraq-war":                  "Invasion of Iraq (2003)|Iraq War (2003-2011)|the Iraq War",
	"iraqi-civil-war-2006":      "Sectarian war in Iraq",
	"iraqi-civil-war-2013":      "Iraqi civil war of 2014-2017",
	"iraqi-protests-2019":       "2019 Iraqi protests|Tishreen movement",
	"iraqi-revolution-1958":     "14th July Revolution",
	"islamic-state-war":         "Campaign against the Islamic State|Anti-ISIS campaign",
	"kurdish-wars":              "Iraqi-Kurdish conflict",
	"libyan-civil-war":          "Libyan War|Civil war in Libya",
	"lockerbie-crisis":          "Lockerbie case",
	"no-fly-zones":              "No-fly zones over Iraq",
	"revolution-in-iran-1979":   "1979 revolution",
	"second-sudanese-civil-war": "Second Civil War in Sudan",
	"shatt-al-arab-dispute":     "Arvand Rud dispute|Shatt-el-Arab conflict",
	"six-day-war":               "War of 1967|Six Day War (1967)|6-Day War|6 Day War|Arab-Israeli War of 1967",
	"soviet-afghan-war":         "Soviet War in Afghanistan|Soviet-Afghan War|Soviet invasion of Afghanistan",
	"suez-crisis":               "1956 Arab-Israeli War|1956 war",
	"syrian-civil-war":          "Syria civil war|Syrian conflict|Syrian civil war (2011-2024)",
	"uprisings-1991":            "1991 uprising in Iraq",
	"world-war-1":               "W.W.I|World War I (1914-1918)",
	"world-war-2":               "2nd World War",
	"yom-kippur-war":            "October 1973 War|Arab–Israeli War (1973)|1973 war",
}

// lookups finds what is meant, by the sort of it.
var lookups = map[string]func(text string) (string, error){
	"country":  func(text string) (string, error) { c, err := relations.LookupCountry(text); return string(c.Code), err },
	"actor":    func(text string) (string, error) { a, err := relations.Lookup(text); return string(a.Code), err },
	"person":   func(text string) (string, error) { p, err := relations.LookupPerson(text); return string(p.ID), err },
	"conflict": func(text string) (string, error) { c, err := relations.LookupConflict(text); return c.ID, err },
}

func TestSpellings(t *testing.T) {
	for sort, spellings := range map[string]map[string]string{
		"country": countrySpellings, "actor": actorSpellings, "person": personSpellings, "conflict": conflictSpellings,
	} {
		for want, all := range spellings {
			for text := range strings.SplitSeq(all, "|") {
				if got, err := lookups[sort](text); err != nil || got != want {
					t.Errorf("%s %q is %s, %v, want %s", sort, text, got, err, want)
				}
			}
		}
	}
}

// A wrong match is worse than none: what may mean several, or nothing that is known.
func TestSpellingsRefused(t *testing.T) {
	for sort, all := range map[string]string{
		"country": "Republic|Kingdom|the|State of|United|Islands|Saint|New|South|Rep.|Virgin Islands|American Samoa|Hong Kong|Macau|Greenland|" +
			"Somaliland|Kurdistan|Tibet|Austria-Hungary|Indian Ocean Territory|British Virgin Islands|Netherlands Antilles|Latin America|" +
			"Muş|Sô|Bỉ|Mỹ|S.A.|n.a.|Korea|Congo|New Mexico|West Virginia|Persian Gulf|Northern Cyprus|Colombo|Algiers|Slavonia|Republic of Lotonia",
		"person": "Hussein|Muhammad|Nuri|Reza Shah|Barzani|Assad|Bush|Arif|Ahmed|Abdullah|Faisal|Salman|Prince|Shah|King|President|Reza Pahlavi|" +
			"Hussein Ali|Ibrahim Ahmed|United Kingdom Haider al-Abadi|Saint Lucia Sergey Lavrov|Pope Francis Dominique de Villepin|" +
			"King Salman|King Fahd|Faisal III|Ali Hussein|Muhammad Ali|Mohammed Salman|Ahmed Hassan|Faisal of Saudi Arabia|Mohammad Baqer Ghalibaf|" +
			"Hillary Clinton|Nechirvan Barzani|Mohamed bin Zayed|Bashir Gemayel|Charles II|Ruhollah Khomeini|الخميني|آية الله خمینی|جورج بوش|حسني بوش",
		"actor": "Party|Group|Movement|Council|Army|Democratic Party|Communist Party|Guard|Republican Guard|Kata'ib Hezbollah|Hezbollah Brigades|" +
			"Canada Soviet Union|Angola-Soviet Union|Netherlands China|Turkey Iraq|South Africa West Germany|Al-Quds Brigades|Muslim Brotherhood|African Union|Warsaw Pact|Red Cross|Human Rights Council|Islamic Jihad|Syrian Kurds|Islamic State Khorasan|Islamic State Lithuania|Mexico Islamic State",
		"conflict": "War|Crisis|Gulf|Iraq|Civil War|Operation|First Gulf War|Second Gulf War|Gulf War of 1980|Arab-Israeli War|Vietnam War|Lebanon War|" +
			"World War III|Iraqi Civil War|Afghan War|War in Afghanistan|Second Lebanon War|Lebanese War",
	} {
		for text := range strings.SplitSeq(all, "|") {
			var name *relations.NameError
			if got, err := lookups[sort](text); !errors.As(err, &name) {
				t.Errorf("%s %q is %s, %v, want a NameError", sort, text, got, err)
			}
		}
	}
}

// misspelt gives a text with so many mistakes: letters left out, doubled, changed or
// swapped, none of them the first.
func misspelt(r *rand.Rand, text string, mistakes int) string {
	letters := []rune(text)
	for range mistakes {
		i := 1 + r.IntN(len(letters)-2)
		switch r.IntN(4) {
		case 0:
			letters = slices.Delete(letters, i, i+1)
		case 1:
			letters = slices.Insert(letters, i, letters[i])
		case 2:
			letters[i] = rune('a' + r.IntN(26))
		case 3:
			letters[i], letters[i+1] = letters[i+1], letters[i]
		}
	}
	return string(letters)
}

// Of names with one mistake, or two where they are long, the right one is found, or is
// among those that the error offers, 95 times of 100; and another is hardly ever found.
func TestSuggestions(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 14))
	asked, offered, found, wrong := 0, 0, 0, 0
	try := func(sort, name, id string) {
		for range 3 {
			text := misspelt(r, name, 1+len(name)/12)
			got, err := lookups[sort](text)
			var unknown *relations.NameError
			switch {
			case err == nil && got == id:
				found++
			case err == nil:
				wrong++
				t.Logf("%s %q is %s, want %s", sort, text, got, id)
			case errors.As(err, &unknown):
				asked++
				right := func(c relations.Candidate) bool { return c.ID == id }
				if list := unknown.Candidates.Slice(); slices.ContainsFunc(list[:min(3, len(list))], right) {
					offered++
				} else {
					t.Logf("%s %q offers %v, want %s", sort, text, list, id)
				}
			}
		}
	}
	for c := range relations.Countries().All() {
		if len(c.Name) > 4 {
			try("country", c.Name, string(c.Code))
		}
	}
	for p := range relations.People().All() {
		try("person", p.Name, string(p.ID))
	}
	for c := range relations.Conflicts().All() {
		try("conflict", c.Name, c.ID)
	}
	t.Logf("%d found all the same, %d found as another, %d of %d refused offered among three", found, wrong, offered, asked)
	if offered*100 < asked*95 {
		t.Errorf("%d of %d refused names are among those offered, want 95 of 100", offered, asked)
	}
	if wrong*200 > asked+found {
		t.Errorf("%d of %d misspelt names are taken for others", wrong, asked+found)
	}
}

// Nothing is offered for what is like no name.
func TestNoSillySuggestions(t *testing.T) {
	for sort, lookup := range lookups {
		for _, text := range []string{"qqqq", "xyzzy", "1234567", "?!", "wwwwwwwwwwww", "lorem ipsum", "zzz", "Bỉ", "Sô"} {
			_, err := lookup(text)
			var name *relations.NameError
			if errors.As(err, &name) && !name.Candidates.IsZero() {
				t.Errorf("%s %q offers %v", sort, text, name.Candidates)
			}
		}
	}
}

// Searches as people type them, each with the title of an event, or a part of it, that
// must be among what it finds.
func TestSearchesAsTyped(t *testing.T) {
	for text, want := range map[string]string{
		"usa iraq war": "Iraq War", "sadam kuwait invasion": "invades Kuwait", "oils": "oil", "“security council”": "Security Council",
		"\"oil for food\"": "Oil-for-Food", "visit -iran": "visits Moscow", "-visit iran": "Iran", "oil or gas pipeline": "Kirkuk–Ceyhan",
		"kuwait OR iran": "Kuwait", "embass*": "embassies", "invade": "invades Iran", "invasion": "invades Kuwait", "invaded kuwait": "invades Kuwait",
		"gulf war 1991": "687", "algiers agreement": "Algiers Agreement", "nuri pasha": "Nuri al-Said", "kurdistan referendum": "referendum",
		"USA": "United States", "U.S.A.": "United States", "us troops": "troops", "baghdad pact": "Baghdad Pact", "president trump": "Trump",
		"erdogan visit 2024": "Erdoğan", "saddam hussein visit moscow": "visits Moscow", "kurds": "Kurds", "1980s": "Iran", "1990-08-02": "invades Kuwait",
		"august 1990": "invades Kuwait", "israel osirak bombing": "Osirak", "sanctions": "sanctions", "nuclear reactor": "reactor",
		"shatt al-arab": "Shatt al-Arab", "pkk": "PKK", "isis mosul": "Mosul", "un security council": "Security Council", "china oil investment": "PetroChina",
		"soviet union friendship treaty": "treaty of friendship", "desert storm": "Gulf War", "persia": "Iran", "who attacked kuwait": "invades Kuwait",
		"embassy reopened": "reopens its embassy", "diplomatic relations broken": "breaks off relations", "lavrov": "Lavrov", "SYRIA": "Syria",
	} {
		found := relations.Events().Search(text)
		has := found.Where(func(e relations.Event) bool { return strings.Contains(e.Title, want) })
		if found.Err() != nil || has.IsEmpty() {
			t.Errorf("Search(%q) finds %d events, %v, none of them with %q in its title", text, found.Len(), found.Err(), want)
		}
	}
}

// A search that finds nothing says why.
// All forms of a word find the same events, also who does something and what he does;
// and words that only begin alike do not.
func TestSearchForms(t *testing.T) {
	found := func(text string) []string {
		var ids []string
		for e := range relations.Events().Search(text).All() {
			ids = append(ids, e.ID)
		}
		return ids
	}
	for line := range strings.SplitSeq("invade invaded invasion invaders|attack attacked attackers|create created creation creator|supply supplied suppliers|"+
		"sell sold seller sale|kill killed killers|negotiate negotiated negotiations negotiator|export exported exporter|organise organized organization|"+
		"support supported supporters|visit visited visitors|expel expelled expulsion|withdraw withdrew withdrawal|recognise recognizing recognition|"+
		"occupy occupied occupation occupiers|destroy destroyed destruction|oil oils", "|") {
		forms := strings.Fields(line)
		want := found(forms[0])
		if len(want) == 0 {
			t.Errorf("%s finds nothing", forms[0])
		}
		for _, form := range forms[1:] {
			if diff := cmp.Diff(want, found(form)); diff != "" {
				t.Errorf("%s (-) and %s (+) find different events\n%s", forms[0], form, diff)
			}
		}
	}
	for _, pair := range [][2]string{{"former", "formed"}, {"station", "state"}, {"party", "part"}, {"united", "unit"}, {"minister", "ministry"}, {"treaty", "treat"}} {
		if cmp.Equal(found(pair[0]), found(pair[1])) {
			t.Errorf("%s and %s find the same events", pair[0], pair[1])
		}
	}
}

func TestSearchSaysWhy(t *testing.T) {
	for text, want := range map[string]string{
		"kuwiat":                   `unknown word "kuwiat"; nearest: kuwait`,
		"treaty 1932":              `without "1932" there are`,
		"french arms sales":        "no event has to do with all of this",
		"zzzzqq":                   `unknown word "zzzzqq"`,
		"":                         "one word at least",
		"*":                        "one word at least",
		strings.Repeat("a ", 5000): "too long",
	} {
		found, err := relations.Events().Ranked(text)
		if err == nil || len(found) != 0 || !strings.Contains(err.Error(), want) {
			t.Errorf("Ranked(%.20q): %d events, %v, want %q", text, len(found), err, want)
		}
	}
}

// Find forgives what Search refuses: misspelt words, words that nothing has, and words
// that no event has together.
func TestFindForgives(t *testing.T) {
	for text, want := range map[string]string{
		"kuwiat":                      "Kuwait (country)",
		"bagdad pact":                 "Baghdad Pact (actor)",
		"golf war":                    "Gulf War (conflict)",
		"nuclear reactor bombing":     "Israel destroys the Iraqi reactor Osirak (event)",
		"arab league expelled egypt":  "Egypt is excluded from the Arab League (event)",
		"saudi embassy reopened":      "Austria reopens its embassy in Baghdad (event)",
		"soleimani assasination":      "Qasem Soleimani directs the offensive at Amirli (event)",
		"china oil deals":             "Iraq and China sign the oil-for-construction agreement (event)",
		"treaty 1932":                 "The Treaty of Sèvres confirms British Mesopotamia and a state for the Kurds (event)",
		"kuwiat qwertyuiop invadsion": "Iraq invades Kuwait (event)",
	} {
		hits, err := relations.Find(text)
		var found []string
		for _, h := range hits[:min(10, len(hits))] {
			found = append(found, h.String())
		}
		if err != nil || !slices.Contains(found, want) {
			t.Errorf("Find(%q) = %q, %v; want %s", text, found, err, want)
		}
	}
	for _, text := range []string{"qwertyuiop", "obama", "merkel"} {
		hits, err := relations.Find(text)
		if err == nil {
			t.Errorf("Find(%q) = %v, want none", text, hits)
		}
	}
}

// An office is no name: who bears one is found by the office as it is recorded, and
// nobody by the country, or by another office there.
func TestOfficesAreNoNames(t *testing.T) {
	shah := must(relations.LookupPerson("mohammad-reza-pahlavi"))
	for _, text := range []string{"Shah of Iran", "the Shah of Iran", "Shah of Iran Mohammad Reza Pahlavi"} {
		if got, err := relations.LookupPerson(text); err != nil || got.ID != shah.ID {
			t.Errorf("LookupPerson(%q) = %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"Iran", "the Iran", "President of Iran", "Foreign Minister Iran", "United States Iran", "Iran United Nations", "General Iran"} {
		if got, err := relations.LookupPerson(text); err == nil {
			t.Errorf("LookupPerson(%q) = %v, want an error", text, got)
		}
	}
}

// Two names, one after the other, are no third, and the second adds nothing to the first.
func TestTwoNamesAreNone(t *testing.T) {
	var people, actors, conflicts []string
	for c := range relations.Conflicts().All() {
		conflicts = append(conflicts, c.Name)
	}
	for p := range relations.People().All() {
		people = append(people, p.Name)
	}
	for a := range relations.Actors().All() {
		actors = append(actors, a.Name)
	}
	for _, test := range []struct {
		sort          string
		first, second []string
		most          int // found of a hundred
	}{
		{"person", people, people, 1},
		{"person", people, actors, 1},
		{"person", actors, people, 1},
		{"actor", actors, actors, 2}, // "Iraq Kurds" are the Kurds
		{"conflict", conflicts, conflicts, 1},
		{"actor", people, actors, 0},
		{"actor", actors, people, 0},
	} {
		r := rand.New(rand.NewPCG(1, 14))
		const draws = 1000
		var found []string
		for range draws {
			first, second := test.first[r.IntN(len(test.first))], test.second[r.IntN(len(test.second))]
			if first == second {
				continue
			}
			if got, err := lookups[test.sort](first + " " + second); err == nil {
				found = append(found, first+" + "+second+" = "+got)
			}
		}
		if len(found) > test.most*draws/100 {
			t.Errorf("%d of %d pairs are found as %s: %q", len(found), draws, test.sort, found)
		}
	}
}
