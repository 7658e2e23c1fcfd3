package names_test

import (
	"strings"
	"testing"

	"github.com/seed5021702d/relations/internal/names"
)

// stems has words that are one for a search, with the form that they have in common.
var stems = map[string]string{
	// Plurals, the past and the progress of verbs.
	"pass":    "passes passed passing",
	"class":   "classes",
	"fly":     "flies",
	"carri":   "carry carries carried",
	"oil":     "oils",
	"push":    "pushes pushed",
	"attach":  "attaches attached",
	"box":     "boxes boxed",
	"agre":    "agree agreed agrees agreement",
	"plan":    "plans planned planning",
	"rob":     "robbed",
	"nod":     "nodded",
	"beg":     "begged",
	"swim":    "swimming",
	"step":    "stepped",
	"star":    "starred",
	"admit":   "admitted admitting admission",
	"bus":     "bus",
	"virus":   "virus",
	"menu":    "menu",
	"bring":   "bringing brought",
	"string":  "string",
	"sled":    "sled",
	"invad":   "invade invades invaded invading invasion",
	"divid":   "divide divided division",
	"exclud":  "exclude excluded exclusion",
	"explod":  "explode exploded explosion",
	"convert": "converts conversion",
	"extend":  "extended extension",
	"possess": "possession",
	// What makes another sort of word.
	"organis":    "organise organisation organisations organization organize organizes",
	"educ":       "education educational educations",
	"medi":       "mediator mediators mediative",
	"med":        "mediation",
	"priv":       "private privates",
	"liber":      "liberate liberation liberators liberations",
	"attract":    "attraction",
	"adopt":      "adoption adopted adopts",
	"solut":      "solution",
	"posit":      "position positions",
	"govern":     "governs governed government governments governance",
	"guid":       "guidance guide guided",
	"refer":      "reference references refers",
	"assist":     "assistant assistants assisted",
	"account":    "accountant",
	"correspond": "correspondent correspondents",
	"diplomat":   "diplomacy diplomatic diplomats",
	"democrat":   "democracy democracies democratic democrats",
	"politic":    "politically",
	"secur":      "security secure secured securities",
	"weak":       "weakness",
	"harm":       "harmful harmfully harms",
	"effect":     "effective effectively effects",
	"poss":       "possible possibly",
	"accept":     "acceptable accepted",
	"egypt":      "egyptian egyptians",
	"turk":       "turkish turks",
	"kurd":       "kurdish kurds",
	"treati":     "treaty treaties",
	"citi":       "city cities",
}

func TestStem(t *testing.T) {
	for want, all := range stems {
		for w := range strings.FieldsSeq(all) {
			if got := names.Stem(w); got != want {
				t.Errorf("%s comes to %q, want %q", w, got, want)
			}
		}
	}
}

// irregular has the forms that no rule brings together, each line those of one word.
const irregular = `
fight fought
meet met
send sent
sell sold sale sales
buy bought purchase
break broke broken
strike struck
take took taken
give gave given gift
hold held
lead led
left leaves leaving
lose lost loss losses
build built
flee fled
seek sought
make made
go went gone
keep kept
win won
begin began begun
speak spoke spoken speech speeches
fly flew flown flight flights
draw drew drawn
withdraw withdrew withdrawn
throw threw thrown
rise rose risen
fall fell fallen
shoot shot shooting
die died dies dying dead death deaths
say said
tell told
write wrote written
bring brought
teach taught
become became
come came
grow grew grown
know knew known
overthrow overthrew overthrown
forbid forbade
recognise recognised recognises recognising recognition recognize recognized recognizes
expel expels expelled expulsion expulsions
resume resumption
oppose opposition
defend defence defense
offend offence offense
child children
man men
woman women
person people persons
news
series
species
refuse refusal
choose chose chosen choice
hide hidden
find found
founder founded founding
lie lay lies lays
pay paid payment payments
united
commission commissions
`

func TestStemIrregular(t *testing.T) {
	of := map[string]string{} // the word to which a stem belongs
	for line := range strings.Lines(strings.TrimSpace(irregular)) {
		all := strings.Fields(line)
		want := names.Stem(all[0])
		for _, w := range all[1:] {
			if got := names.Stem(w); got != want {
				t.Errorf("%s comes to %q, and %s to %q", w, got, all[0], want)
			}
		}
		if other, ok := of[want]; ok {
			t.Errorf("%s and %s both come to %q", all[0], other, want)
		}
		of[want] = all[0]
	}
}

// What is too short, or has letters beyond a to z, is left as it is: the bounds of each
// rule, and words that must not be one.
func TestStemKeeps(t *testing.T) {
	for w, want := range map[string]string{
		"": "", "a": "a", "us": "us", "as": "as", "un": "un",
		"1990s": "1990s", "mig29s": "mig29s", "нефтиs": "нефтиs",
		"was": "was", "eed": "eed", "need": "nee", "gas": "gas", "oils": "oil", "its": "its", "bed": "bed", "red": "red", "king": "king", "sing": "sing",
		"ties": "tie", "dies": "die", "tied": "tied", "eggs": "egg", "egg": "egg", "add": "add", "added": "add", "odd": "odd",
		"rise": "ris", "ate": "ate", "late": "lat", "state": "stat", "ant": "ant", "giant": "giant", "agent": "agent", "client": "client",
		"age": "age", "aged": "aged", "gulf": "gulf", "city": "citi", "unity": "uniti", "entity": "entiti", "gravity": "grav",
		"nation": "nation", "ration": "ration", "asian": "asian", "iranian": "iran", "indian": "indian",
		"spy": "spy", "fish": "fish", "dish": "dish", "irish": "irish",
		"delhi": "delh", "maxi": "maxi", "shiites": "shiit",
		"paris": "paris", "iraq": "iraq", "news": "news", "cross": "cross", "hiss": "hiss",
	} {
		if got := names.Stem(w); got != want {
			t.Errorf("%q comes to %q, want %q", w, got, want)
		}
	}
	for _, pair := range [][2]string{
		{"united", "unit"}, {"nation", "nationalise"}, {"general", "generation"}, {"minister", "ministry"},
		{"party", "part"}, {"founded", "found"}, {"arm", "army"}, {"passion", "pass"}, {"mission", "miss"}, {"left", "lift"},
	} {
		if a, b := names.Stem(pair[0]), names.Stem(pair[1]); a == b {
			t.Errorf("%s and %s both come to %q", pair[0], pair[1], a)
		}
	}
}
