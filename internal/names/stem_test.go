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
	"spy":     "spies spied",
	"try":     "tries tried",
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
	"medi":       "mediate mediated mediating mediator mediators mediation mediative",
	"creat":      "create created creating creation creator creative",
	"nation":     "nation nations",
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

// irregular has the forms of words, each line those of one, and of no other: those which
// no rule brings together, and those which it takes several rules to bring together.
const irregular = `
fight fought
meet met
send sent
sell sold selling sale sales
buy bought purchase
break broke broken
strike struck
take took taken
give gave given gift
hold held
lead led leading leadership
own owned owns ownership
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
lie lies lay laid lays
pay paid payment payments
united
commission commissions
organize organized organizes organizing organization organizations organise organised organisation
negotiate negotiated negotiates negotiating negotiation negotiations negotiator negotiators
occupy occupied occupies occupying occupation occupations
accuse accused accuses accusing accusation accusations
assassinate assassinated assassination assassinations
annex annexed annexes annexing annexation
execute executed executes executing execution executions
ally allied allies alliance alliances
deport deported deports deportation deportations
condemn condemned condemns condemning condemnation
threaten threatened threatens threatening threat threats
destroy destroyed destroys destroying destruction destructive
declare declared declares declaring declaration declarations
ratify ratified ratifies ratifying ratification
liberate liberated liberates liberating liberation liberator
embargo embargoed embargoes embargos
cooperate cooperated cooperates cooperating cooperation cooperative
appoint appointed appoints appointing appointment appointments
establish established establishes establishing establishment
restore restored restores restoring restoration
deliver delivered delivers delivering delivery deliveries
revolution revolutions revolutionary revolutionaries
rebel rebelled rebels rebellion rebellions
construct constructed constructs constructing construction
elect elected elects electing election elections
diplomat diplomats diplomatic diplomacy diplomatically
economy economies economic economical economically
violate violated violates violating violation violations
investigate investigated investigating investigation investigations investigator
compensate compensated compensating compensation
propose proposed proposes proposing proposal proposals
suspend suspended suspends suspending suspension
reconcile reconciled reconciles reconciling reconciliation
bombard bombarded bombardment bombardments
abolish abolished abolishes abolition
demolish demolished demolition
deploy deployed deploys deploying deployment
permit permitted permits permission
persuade persuaded persuades persuasion
retaliate retaliated retaliates retaliating retaliation
dominate dominated dominates domination dominant
secede seceded secession
concede conceded concession concessions
succeed succeeded succeeds successor succession success successes
intervene intervened intervenes intervening intervention interventions
convene convened convention conventions
differ differed differs difference differences different
depend depended depends dependence dependent dependency
independent independence independently
insurgent insurgents insurgency
prevent prevents prevented preventing prevention
invent invented invention inventions
assemble assembled assembly assemblies
approve approved approval
renew renewed renewal
deny denied denial denials
arrive arrived arrival arrivals
remove removed removal
dismiss dismissed dismissal
survive survived surviving survival
receive received receives receiving
active actively activity activities
betray betrayed betrayal
president presidents presidency
cease ceased ceases ceasing
raise raised raises raising
punish punished punishment punishments
donate donated donation donations
relate related relation relations relative
state states stated
station stations stationed
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
		"was": "was", "eed": "eed", "need": "need", "needed": "need", "feed": "fee", "gas": "gas", "oils": "oil", "its": "its", "bed": "bed", "red": "red", "king": "king", "sing": "sing",
		"ties": "tie", "dies": "die", "tied": "tied", "eggs": "egg", "egg": "egg", "add": "add", "added": "add", "odd": "odd",
		"rise": "ris", "ate": "ate", "late": "lat", "state": "stat", "ant": "ant", "giant": "giant", "agent": "agent", "client": "client",
		"age": "age", "aged": "aged", "gulf": "gulf", "city": "citi", "unity": "uniti", "entity": "entiti", "gravity": "grav",
		"nation": "nation", "ration": "ration", "asian": "asian", "iranian": "iran", "indian": "indian",
		"spy": "spy", "brie": "bri", "movie": "movi", "fish": "fish", "dish": "dish", "irish": "irish",
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

// Who does something is told from what he does, and what only ends so is not.
func TestAgent(t *testing.T) {
	for w, verb := range map[string]string{
		"invader": "invade", "invaders": "invade", "attacker": "attack", "attackers": "attack", "supplier": "supply", "protestor": "protest",
		"occupier": "occupy", "winner": "win", "owner": "own", "organizer": "organize", "inspectors": "inspect", "trader": "trade", "writer": "write",
		"ruler": "rule", "liar": "", "scholar": "", "murmur": "", "model": "", "carpet": "", "minion": "", "car": "", "over": "", "ever": "", "former": "", "letters": "", "tower": "", "oil": "", "er": "", "": "", "лидер": "",
	} {
		got := names.Agent(w)
		if (got == "") != (verb == "") || verb != "" && names.Stem(got) != names.Stem(verb) {
			t.Errorf("%q does %q, want %q", w, got, verb)
		}
	}
	for w, want := range map[string]bool{
		"invaded": true, "selling": true, "sold": true, "fought": true, "supplied": true, "agreed": true,
		"sell": false, "bed": false, "mig29ed": false, "1990ed": false, "king": false, "oil": false, "water": false, "ведёт": false,
	} {
		if got := names.IsVerb(w); got != want {
			t.Errorf("%q is a form of a verb: %v", w, got)
		}
	}
	for w, want := range map[string]bool{"fight": true, "sell": true, "write": true, "lead": true, "water": false, "form": false, "thro": false, "writes": true, "fact": false, "ight": false, "el": false} {
		if got := names.IsIrregular(names.Stem(w)); got != want {
			t.Errorf("%q is an irregular verb: %v", w, got)
		}
	}
}
