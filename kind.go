package relations

import "database/sql/driver"

// A Kind says what sort of happening an event is: a visit, a treaty, an air
// strike. The set is closed and each kind has a one-line definition, an [Aspect],
// and a [CAMEO] code where something is done between actors, so that events can
// stand beside those of ICEWS and GDELT. The zero Kind is no kind; queries and
// [New] refuse it.
//
// The code of a kind is that of its plain case. What each actor in an event did
// to each other, which may be help to one and harm to another, is told by the
// acts of the event: see [Event.Acts].
//
// As text a kind is lower-case words joined by hyphens: "break-relations".
type Kind uint8

// The kinds, in groups that run from diplomacy to force.
const (
	_ Kind = iota

	// Diplomatic relations and missions.
	Recognition        // one state recognises another, a government or a border
	EstablishRelations // diplomatic relations are established for the first time
	RestoreRelations   // diplomatic relations, or normal dealings after a break, are restored
	KeepRelations      // relations or a mission are kept up where others break or close theirs
	SuspendRelations   // diplomatic relations are suspended or reduced without a formal break
	BreakRelations     // diplomatic relations are broken off
	Rapprochement      // relations grow closer or are close, or dealings become normal, without a formal act
	Estrangement       // relations cool, worsen or stay at odds, without a formal act
	OpenMission        // an embassy, consulate or other mission opens, reopens or is raised in rank
	CloseMission       // an embassy, consulate or other mission closes or is moved away
	AppointEnvoy       // an ambassador or other envoy is named, sent or accredited
	RecallEnvoy        // a state calls its own envoy home
	ExpelEnvoy         // a state expels another's envoy, or the officials of an organisation

	// Contacts.
	Visit       // a leader or delegation travels to another country or body
	Meeting     // representatives meet, wherever it may be
	Summit      // heads of state or government of three or more countries meet, or a conference of states is held
	Call        // leaders speak by telephone or video, or write to each other
	Negotiation // talks are held over a question, with or without a result
	Mediation   // a third party mediates between others, or offers to

	// Instruments.
	Agreement         // an agreement is signed or reached, short of a treaty
	Treaty            // a treaty, pact or charter is signed or comes into force
	Memorandum        // a memorandum of understanding or declaration of intent is signed
	RenounceAgreement // a party denounces, tears up or withdraws from an agreement or treaty, or fails to keep it

	// Organisations.
	FoundOrganisation // an organisation, alliance or common institution is founded
	JoinOrganisation  // a party joins or rejoins an organisation or alliance
	LeaveOrganisation // a party leaves an organisation or alliance
	SuspendMembership // an organisation suspends or excludes a member, or keeps one out

	// Words.
	Statement    // a government, body or leader states a position without praising, condemning or threatening
	Endorsement  // a party welcomes, praises, thanks or congratulates another, or its act
	Backing      // a party takes the side of another, or stands by it, in a war, a dispute or a cause, without arms or money told of
	Appeal       // a party asks for help, talks, recognition or restraint
	Proposal     // a party announces, offers, promises or seeks cooperation, or a joint project
	Claim        // a party lays claim to territory, waters or resources of another, or to independence from it
	Demand       // a party demands that another act, or stop acting, or presses it to
	Accusation   // a party accuses another, or files a complaint against it
	Condemnation // a party condemns another or its act
	Rejection    // a party refuses or opposes a request, a proposal, a plan, an agreement or a presence, in words or by its vote
	Threat       // a party threatens or gives an ultimatum

	// Votes, laws and courts.
	Vote        // a parliament, council or people votes; a vote for or against another is filed by what it does
	Resolution  // an international body or a parliament adopts a resolution that asks something of another
	LegalAct    // a law, decree or constitution is adopted or takes effect at home
	Prosecution // a court, prosecutor or inspector investigates, indicts, tries, sentences or seeks an arrest

	// Coercion short of force.
	Sanction      // sanctions, bans or other penalties are imposed, kept or extended
	Embargo       // an embargo on trade, arms or travel is imposed
	LiftSanctions // sanctions or an embargo are lifted, eased or waived
	CutOff        // aid, arms, trade, transport, oil, gas or water for another is cut, halted or held back
	Seizure       // property, funds, ships or companies are seized, frozen, looted or nationalised
	Detention     // people are arrested, imprisoned or put to death
	Expulsion     // people are expelled, deported or driven from a country
	Repression    // a government represses a movement, party or community

	// Cooperation in substance.
	Aid            // economic, humanitarian or technical aid is given or pledged
	MilitaryAid    // arms, training, advisers or money for war are given
	ArmedHelp      // forces or fighters are sent, or stand in a country, to help or protect it at its wish
	Access         // a state lets another use its bases, airspace or soil, or act on it
	Shelter        // people who flee, exiles or a group are taken in and sheltered
	ArmsTrade      // arms or military equipment are bought, sold or ordered
	Debt           // a debt is incurred, owed, rescheduled, forgiven or repaid
	Loan           // a loan or credit is granted
	Compensation   // reparations are paid, or looted and lost property or remains are returned
	Investment     // capital is invested, or an investment is announced
	Contract       // a contract or concession is awarded or signed with a company or state
	Trade          // goods, oil, gas or power are traded, or trade grows or resumes
	Infrastructure // a pipeline, dam, power plant, port or other work is agreed, planned, built or opened
	Transport      // a road, rail, air or sea link is agreed, opened or resumed
	Concession     // a party gives way to a demand, or gives up a claim or a plan, or grants a right

	// Borders.
	DrawBorder  // a border is drawn, agreed or demarcated
	OpenBorder  // a border or crossing is opened or reopened
	CloseBorder // a border or crossing is closed

	// Forces without fighting.
	MilitaryCooperation // forces train, patrol, plan or share intelligence together, or agree to
	Deployment          // forces are mobilised, sent, stationed or massed against another or without its wish, without fighting
	Withdrawal          // forces withdraw or are reduced
	Ceasefire           // a ceasefire, truce or surrender takes effect, or is offered

	// War and violence.
	War           // a war or armed conflict breaks out or is fought
	EnterWar      // a state or group enters a war that others fight, or joins a fighting coalition
	EndWar        // a war or armed conflict ends
	Invasion      // forces invade another state
	Battle        // forces fight a battle, siege or campaign, take or lose ground, or defeat the other side
	Strike        // aircraft, missiles, drones or artillery strike
	Incursion     // forces cross a border for a limited operation
	Occupation    // forces occupy or annex territory, or hold it
	Intervention  // forces intervene unasked in another country, or in a conflict inside it
	Attack        // militants or unknown hands attack: bombings, raids, ambushes, assaults on missions
	Assassination // a person is killed, or an attempt is made, for political ends
	HostageTaking // people are abducted or held hostage
	Massacre      // civilians are killed in great number, or weapons of mass destruction are used
	Neutrality    // a party stays out of a war, abstains, or declares itself neutral

	// Rule, and changes within and between states.
	Coup               // a government is overthrown from within by force, or an attempt is made
	Revolution         // a regime is overthrown by a popular rising, or a republic is proclaimed by one
	Uprising           // a population, region or group rises in arms against its government
	Protest            // people demonstrate, strike or riot
	Election           // an election is held, or its result is known
	ChangeOfGovernment // a ruler, government or minister takes office, resigns, falls or dies
	ImposeGovernment   // a government is brought down or set up, or the order of a state changed, from outside
	Independence       // a country becomes independent, or declares that it is
	Union              // states unite, or a common state is proclaimed
	Dissolution        // a union, state or alliance is dissolved or breaks up
	Mandate            // a state is put or held under another's mandate, protection or administration
	Empire             // a land is part of an empire or of a larger state
	Influence          // a power has or gains a say inside another country, without a formal act

	// People and culture.
	Refugees  // people flee, live in exile, are settled or return
	Migration // workers, students, patients or communities live abroad, move or travel there
	Religion  // a religious visit, pilgrimage, meeting or act with bearing on foreign relations
	Culture   // a cultural, educational or scientific exchange, gift, find or site
	Sport     // a sports event with bearing on foreign relations

	kindEnd // one more than the last
)

var kindWords = wordList{"kind", []string{
	Recognition:         "recognition",
	EstablishRelations:  "establish-relations",
	RestoreRelations:    "restore-relations",
	KeepRelations:       "keep-relations",
	SuspendRelations:    "suspend-relations",
	BreakRelations:      "break-relations",
	Rapprochement:       "rapprochement",
	Estrangement:        "estrangement",
	OpenMission:         "open-mission",
	CloseMission:        "close-mission",
	AppointEnvoy:        "appoint-envoy",
	RecallEnvoy:         "recall-envoy",
	ExpelEnvoy:          "expel-envoy",
	Visit:               "visit",
	Meeting:             "meeting",
	Summit:              "summit",
	Call:                "call",
	Negotiation:         "negotiation",
	Mediation:           "mediation",
	Agreement:           "agreement",
	Treaty:              "treaty",
	Memorandum:          "memorandum",
	RenounceAgreement:   "renounce-agreement",
	FoundOrganisation:   "found-organisation",
	JoinOrganisation:    "join-organisation",
	LeaveOrganisation:   "leave-organisation",
	SuspendMembership:   "suspend-membership",
	Statement:           "statement",
	Endorsement:         "endorsement",
	Backing:             "backing",
	Appeal:              "appeal",
	Proposal:            "proposal",
	Claim:               "claim",
	Demand:              "demand",
	Accusation:          "accusation",
	Condemnation:        "condemnation",
	Rejection:           "rejection",
	Threat:              "threat",
	Vote:                "vote",
	Resolution:          "resolution",
	LegalAct:            "legal-act",
	Prosecution:         "prosecution",
	Sanction:            "sanction",
	Embargo:             "embargo",
	LiftSanctions:       "lift-sanctions",
	CutOff:              "cut-off",
	Seizure:             "seizure",
	Detention:           "detention",
	Expulsion:           "expulsion",
	Repression:          "repression",
	Aid:                 "aid",
	MilitaryAid:         "military-aid",
	ArmedHelp:           "armed-help",
	Access:              "access",
	Shelter:             "shelter",
	ArmsTrade:           "arms-trade",
	Debt:                "debt",
	Loan:                "loan",
	Compensation:        "compensation",
	Investment:          "investment",
	Contract:            "contract",
	Trade:               "trade",
	Infrastructure:      "infrastructure",
	Transport:           "transport",
	Concession:          "concession",
	DrawBorder:          "draw-border",
	OpenBorder:          "open-border",
	CloseBorder:         "close-border",
	MilitaryCooperation: "military-cooperation",
	Deployment:          "deployment",
	Withdrawal:          "withdrawal",
	Ceasefire:           "ceasefire",
	War:                 "war",
	EnterWar:            "enter-war",
	EndWar:              "end-war",
	Invasion:            "invasion",
	Battle:              "battle",
	Strike:              "strike",
	Incursion:           "incursion",
	Occupation:          "occupation",
	Intervention:        "intervention",
	Attack:              "attack",
	Assassination:       "assassination",
	HostageTaking:       "hostage-taking",
	Massacre:            "massacre",
	Neutrality:          "neutrality",
	Coup:                "coup",
	Revolution:          "revolution",
	Uprising:            "uprising",
	Protest:             "protest",
	Election:            "election",
	ChangeOfGovernment:  "change-of-government",
	ImposeGovernment:    "impose-government",
	Independence:        "independence",
	Union:               "union",
	Dissolution:         "dissolution",
	Mandate:             "mandate",
	Empire:              "empire",
	Influence:           "influence",
	Refugees:            "refugees",
	Migration:           "migration",
	Religion:            "religion",
	Culture:             "culture",
	Sport:               "sport",
}, "no kind"}

func (Kind) words() *wordList { return &kindWords }

// Valid reports whether k is one of the constants.
func (k Kind) Valid() bool { return isMember(k) }

// String returns the kind as a word, as in "recognition".
func (k Kind) String() string { return word(k) }

// MarshalText returns the word; what is no kind gives a [*NameError].
func (k Kind) MarshalText() ([]byte, error) { return marshalWord(k) }

// UnmarshalText reads a word as [Parse] does.
func (k *Kind) UnmarshalText(text []byte) error { return readWord(k, text) }

// Value returns the word for a column of an SQL table.
func (k Kind) Value() (driver.Value, error) { return sqlWord(k) }

// Scan reads what [Kind.Value] gives.
func (k *Kind) Scan(src any) error { return scanWord(k, src) }

// An Aspect says whether happenings of a kind happen once, last, or may do
// either. A date that is not known to the day is read by it: a treaty dated 1975
// was signed on one day of that year, an occupation dated 1975 lasted through it.
// The zero Aspect is none.
type Aspect uint8

// The aspects.
const (
	_            Aspect = iota
	AspectOnce          // happens once: a treaty, a vote, an invasion
	AspectLasts         // lasts from one date to another: a war, an occupation
	AspectEither        // may do either: a visit of a day, talks of a year
)

var aspectWords = wordList{"aspect", []string{
	AspectOnce:   "once",
	AspectLasts:  "lasts",
	AspectEither: "either",
}, "no aspect"}

func (Aspect) words() *wordList { return &aspectWords }

// Valid reports whether a is one of the constants.
func (a Aspect) Valid() bool { return isMember(a) }

// String returns the aspect as a word, as in "once".
func (a Aspect) String() string { return word(a) }

// MarshalText returns the word; what is no aspect gives a [*NameError].
func (a Aspect) MarshalText() ([]byte, error) { return marshalWord(a) }

// UnmarshalText reads a word as [Parse] does.
func (a *Aspect) UnmarshalText(text []byte) error { return readWord(a, text) }

// Value returns the word for a column of an SQL table.
func (a Aspect) Value() (driver.Value, error) { return sqlWord(a) }

// Scan reads what [Aspect.Value] gives.
func (a *Aspect) Scan(src any) error { return scanWord(a, src) }

// A QuadClass is one of the four classes into which event data sets fold the
// roots of CAMEO. The zero QuadClass is none.
type QuadClass uint8

// The quad classes.
const (
	_                       QuadClass = iota
	QuadVerbalCooperation             // roots 01 to 05
	QuadMaterialCooperation           // roots 06 to 08
	QuadVerbalConflict                // roots 09 to 13
	QuadMaterialConflict              // roots 14 to 20
)

var quadClassWords = wordList{"quad class", []string{
	QuadVerbalCooperation:   "verbal cooperation",
	QuadMaterialCooperation: "material cooperation",
	QuadVerbalConflict:      "verbal conflict",
	QuadMaterialConflict:    "material conflict",
}, "no quad class"}

func (QuadClass) words() *wordList { return &quadClassWords }

// Valid reports whether q is one of the constants.
func (q QuadClass) Valid() bool { return isMember(q) }

// String returns the quad class as a word, as in "verbal cooperation".
func (q QuadClass) String() string { return word(q) }

// MarshalText returns the word; what is no quad class gives a [*NameError].
func (q QuadClass) MarshalText() ([]byte, error) { return marshalWord(q) }

// UnmarshalText reads a word as [Parse] does.
func (q *QuadClass) UnmarshalText(text []byte) error { return readWord(q, text) }

// Value returns the word for a column of an SQL table.
func (q QuadClass) Value() (driver.Value, error) { return sqlWord(q) }

// Scan reads what [QuadClass.Value] gives.
func (q *QuadClass) Scan(src any) error { return scanWord(q, src) }

// Cooperates reports whether the class is one of cooperation.
func (q QuadClass) Cooperates() bool {
	return q == QuadVerbalCooperation || q == QuadMaterialCooperation
}

var kinds = [kindEnd]struct {
	cameo      CAMEO // of what is done to the target, and by equals to each other
	aspect     Aspect
	definition string
}{
	Recognition:         {"054", AspectOnce, "One state recognises another, a government or a border."},
	EstablishRelations:  {"050", AspectOnce, "Diplomatic relations are established for the first time."},
	RestoreRelations:    {"050", AspectEither, "Diplomatic relations, or normal dealings after a break, are restored."},
	KeepRelations:       {"050", AspectEither, "Relations or a mission are kept up where others break or close theirs."},
	SuspendRelations:    {"161", AspectEither, "Diplomatic relations are suspended or reduced without a formal break."},
	BreakRelations:      {"161", AspectOnce, "Diplomatic relations are broken off."},
	Rapprochement:       {"050", AspectEither, "Relations grow closer or are close, or dealings become normal, without a formal act."},
	Estrangement:        {"160", AspectEither, "Relations cool, worsen or stay at odds, without a formal act."},
	OpenMission:         {"050", AspectEither, "An embassy, consulate or other mission opens, reopens or is raised in rank."},
	CloseMission:        {"161", AspectOnce, "An embassy, consulate or other mission closes or is moved away."},
	AppointEnvoy:        {"050", AspectEither, "An ambassador or other envoy is named, sent or accredited."},
	RecallEnvoy:         {"161", AspectOnce, "A state calls its own envoy home."},
	ExpelEnvoy:          {"166", AspectOnce, "A state expels another's envoy, or the officials of an organisation."},
	Visit:               {"042", AspectEither, "A leader or delegation travels to another country or body."},
	Meeting:             {"040", AspectEither, "Representatives meet, wherever it may be."},
	Summit:              {"040", AspectEither, "Heads of state or government of three or more countries meet, or a conference of states is held."},
	Call:                {"041", AspectOnce, "Leaders speak by telephone or video, or write to each other."},
	Negotiation:         {"046", AspectEither, "Talks are held over a question, with or without a result."},
	Mediation:           {"045", AspectEither, "A third party mediates between others, or offers to."},
	Agreement:           {"057", AspectOnce, "An agreement is signed or reached, short of a treaty."},
	Treaty:              {"057", AspectOnce, "A treaty, pact or charter is signed or comes into force."},
	Memorandum:          {"057", AspectOnce, "A memorandum of understanding or declaration of intent is signed."},
	RenounceAgreement:   {"120", AspectEither, "A party denounces, tears up or withdraws from an agreement or treaty, or fails to keep it."},
	FoundOrganisation:   {"057", AspectOnce, "An organisation, alliance or common institution is founded."},
	JoinOrganisation:    {"050", AspectOnce, "A party joins or rejoins an organisation or alliance."},
	LeaveOrganisation:   {"161", AspectOnce, "A party leaves an organisation or alliance."},
	SuspendMembership:   {"160", AspectEither, "An organisation suspends or excludes a member, or keeps one out."},
	Statement:           {"010", AspectEither, "A government, body or leader states a position without praising, condemning or threatening."},
	Endorsement:         {"051", AspectEither, "A party welcomes, praises, thanks or congratulates another, or its act."},
	Backing:             {"053", AspectEither, "A party takes the side of another, or stands by it, in a war, a dispute or a cause, without arms or money told of."},
	Appeal:              {"020", AspectEither, "A party asks for help, talks, recognition or restraint."},
	Proposal:            {"030", AspectEither, "A party announces, offers, promises or seeks cooperation, or a joint project."},
	Claim:               {"105", AspectEither, "A party lays claim to territory, waters or resources of another, or to independence from it."},
	Demand:              {"100", AspectEither, "A party demands that another act, or stop acting, or presses it to."},
	Accusation:          {"112", AspectEither, "A party accuses another, or files a complaint against it."},
	Condemnation:        {"111", AspectEither, "A party condemns another or its act."},
	Rejection:           {"120", AspectEither, "A party refuses or opposes a request, a proposal, a plan, an agreement or a presence, in words or by its vote."},
	Threat:              {"130", AspectEither, "A party threatens or gives an ultimatum."},
	Vote:                {"", AspectOnce, "A parliament, council or people votes; a vote for or against another is filed by what it does."},
	Resolution:          {"100", AspectOnce, "An international body or a parliament adopts a resolution that asks something of another."},
	LegalAct:            {"", AspectOnce, "A law, decree or constitution is adopted or takes effect at home."},
	Prosecution:         {"173", AspectEither, "A court, prosecutor or inspector investigates, indicts, tries, sentences or seeks an arrest."},
	Sanction:            {"163", AspectEither, "Sanctions, bans or other penalties are imposed, kept or extended."},
	Embargo:             {"163", AspectEither, "An embargo on trade, arms or travel is imposed."},
	LiftSanctions:       {"085", AspectEither, "Sanctions or an embargo are lifted, eased or waived."},
	CutOff:              {"162", AspectEither, "Aid, arms, trade, transport, oil, gas or water for another is cut, halted or held back."},
	Seizure:             {"171", AspectEither, "Property, funds, ships or companies are seized, frozen, looted or nationalised."},
	Detention:           {"173", AspectEither, "People are arrested, imprisoned or put to death."},
	Expulsion:           {"174", AspectEither, "People are expelled, deported or driven from a country."},
	Repression:          {"175", AspectEither, "A government represses a movement, party or community."},
	Aid:                 {"070", AspectEither, "Economic, humanitarian or technical aid is given or pledged."},
	MilitaryAid:         {"072", AspectEither, "Arms, training, advisers or money for war are given."},
	ArmedHelp:           {"074", AspectEither, "Forces or fighters are sent, or stand in a country, to help or protect it at its wish."},
	Access:              {"062", AspectEither, "A state lets another use its bases, airspace or soil, or act on it."},
	Shelter:             {"075", AspectEither, "People who flee, exiles or a group are taken in and sheltered."},
	ArmsTrade:           {"062", AspectEither, "Arms or military equipment are bought, sold or ordered."},
	Debt:                {"061", AspectEither, "A debt is incurred, owed, rescheduled, forgiven or repaid."},
	Loan:                {"071", AspectOnce, "A loan or credit is granted."},
	Compensation:        {"084", AspectEither, "Reparations are paid, or looted and lost property or remains are returned."},
	Investment:          {"061", AspectEither, "Capital is invested, or an investment is announced."},
	Contract:            {"061", AspectOnce, "A contract or concession is awarded or signed with a company or state."},
	Trade:               {"061", AspectEither, "Goods, oil, gas or power are traded, or trade grows or resumes."},
	Infrastructure:      {"061", AspectEither, "A pipeline, dam, power plant, port or other work is agreed, planned, built or opened."},
	Transport:           {"061", AspectEither, "A road, rail, air or sea link is agreed, opened or resumed."},
	Concession:          {"080", AspectEither, "A party gives way to a demand, or gives up a claim or a plan, or grants a right."},
	DrawBorder:          {"057", AspectOnce, "A border is drawn, agreed or demarcated."},
	OpenBorder:          {"085", AspectOnce, "A border or crossing is opened or reopened."},
	CloseBorder:         {"160", AspectEither, "A border or crossing is closed."},
	MilitaryCooperation: {"062", AspectEither, "Forces train, patrol, plan or share intelligence together, or agree to."},
	Deployment:          {"154", AspectEither, "Forces are mobilised, sent, stationed or massed against another or without its wish, without fighting."},
	Withdrawal:          {"087", AspectEither, "Forces withdraw or are reduced."},
	Ceasefire:           {"087", AspectOnce, "A ceasefire, truce or surrender takes effect, or is offered."},
	War:                 {"190", AspectLasts, "A war or armed conflict breaks out or is fought."},
	EnterWar:            {"190", AspectEither, "A state or group enters a war that others fight, or joins a fighting coalition."},
	EndWar:              {"087", AspectOnce, "A war or armed conflict ends."},
	Invasion:            {"190", AspectOnce, "Forces invade another state."},
	Battle:              {"190", AspectEither, "Forces fight a battle, siege or campaign, take or lose ground, or defeat the other side."},
	Strike:              {"195", AspectEither, "Aircraft, missiles, drones or artillery strike."},
	Incursion:           {"190", AspectEither, "Forces cross a border for a limited operation."},
	Occupation:          {"192", AspectEither, "Forces occupy or annex territory, or hold it."},
	Intervention:        {"190", AspectEither, "Forces intervene unasked in another country, or in a conflict inside it."},
	Attack:              {"180", AspectEither, "Militants or unknown hands attack: bombings, raids, ambushes, assaults on missions."},
	Assassination:       {"186", AspectOnce, "A person is killed, or an attempt is made, for political ends."},
	HostageTaking:       {"181", AspectEither, "People are abducted or held hostage."},
	Massacre:            {"202", AspectEither, "Civilians are killed in great number, or weapons of mass destruction are used."},
	Neutrality:          {"", AspectEither, "A party stays out of a war, abstains, or declares itself neutral."},
	Coup:                {"", AspectOnce, "A government is overthrown from within by force, or an attempt is made."},
	Revolution:          {"", AspectEither, "A regime is overthrown by a popular rising, or a republic is proclaimed by one."},
	Uprising:            {"193", AspectEither, "A population, region or group rises in arms against its government."},
	Protest:             {"141", AspectEither, "People demonstrate, strike or riot."},
	Election:            {"", AspectOnce, "An election is held, or its result is known."},
	ChangeOfGovernment:  {"", AspectEither, "A ruler, government or minister takes office, resigns, falls or dies."},
	ImposeGovernment:    {"170", AspectEither, "A government is brought down or set up, or the order of a state changed, from outside."},
	Independence:        {"", AspectOnce, "A country becomes independent, or declares that it is."},
	Union:               {"057", AspectOnce, "States unite, or a common state is proclaimed."},
	Dissolution:         {"161", AspectOnce, "A union, state or alliance is dissolved or breaks up."},
	Mandate:             {"170", AspectEither, "A state is put or held under another's mandate, protection or administration."},
	Empire:              {"", AspectLasts, "A land is part of an empire or of a larger state."},
	Influence:           {"", AspectEither, "A power has or gains a say inside another country, without a formal act."},
	Refugees:            {"", AspectEither, "People flee, live in exile, are settled or return."},
	Migration:           {"", AspectEither, "Workers, students, patients or communities live abroad, move or travel there."},
	Religion:            {"050", AspectEither, "A religious visit, pilgrimage, meeting or act with bearing on foreign relations."},
	Culture:             {"050", AspectEither, "A cultural, educational or scientific exchange, gift, find or site."},
	Sport:               {"050", AspectEither, "A sports event with bearing on foreign relations."},
}

func (k Kind) known() Kind {
	if k >= kindEnd {
		return 0
	}
	return k
}

// Definition returns what the kind covers, in one sentence; "" for no kind.
func (k Kind) Definition() string { return kinds[k.known()].definition }

// CAMEO returns the code of what is done in an event of the kind, by the Conflict
// and Mediation Event Observations code book; "" for no kind, and for kinds in which
// nothing is done between actors, such as an election.
func (k Kind) CAMEO() CAMEO { return kinds[k.known()].cameo }

// Aspect returns whether such a happening happens once or lasts.
func (k Kind) Aspect() Aspect { return kinds[k.known()].aspect }

// Quad returns the quad class that follows from the CAMEO code; 0 where there is
// none.
func (k Kind) Quad() QuadClass { return k.CAMEO().Quad() }

// quadOf gives the quad class of a CAMEO root; 0 for none.
func quadOf(root int) QuadClass {
	switch {
	case root < 1 || root > 20:
		return 0
	case root <= 5:
		return QuadVerbalCooperation
	case root <= 8:
		return QuadMaterialCooperation
	case root <= 13:
		return QuadVerbalConflict
	default:
		return QuadMaterialConflict
	}
}
