package relations

import "iter"

// A Kind says what sort of happening an event is: a visit, a treaty, an air
// strike. The set is closed and each kind has a one-line definition, a CAMEO
// root code and, by it, a quad class, so that events can stand beside those of
// ICEWS and GDELT. The zero Kind is no kind; queries and [New] refuse it.
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
	SuspendRelations   // diplomatic relations are suspended or reduced without a formal break
	BreakRelations     // diplomatic relations are broken off
	Rapprochement      // relations grow closer, or dealings become normal, without a formal act
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
	RenounceAgreement // a party denounces, tears up or withdraws from an agreement or treaty

	// Organisations.
	FoundOrganisation // an organisation, alliance or common institution is founded
	JoinOrganisation  // a party joins or rejoins an organisation or alliance
	LeaveOrganisation // a party leaves an organisation or alliance
	SuspendMembership // an organisation suspends or excludes a member, or refuses one

	// Words.
	Statement    // a government, body or leader states a position without praising, condemning or threatening
	Endorsement  // a party welcomes, praises, congratulates or declares support for another or its act
	Appeal       // a party appeals for help, talks, recognition or restraint
	Proposal     // a party announces, offers or proposes cooperation, or a joint project
	Claim        // a party lays claim to territory, waters or resources
	Demand       // a party demands that another act, or stop acting
	Accusation   // a party accuses another, or files a complaint against it
	Condemnation // a party condemns another or its act
	Rejection    // a party refuses a request, proposal, election result or agreement
	Threat       // a party threatens or gives an ultimatum

	// Votes, laws and courts.
	Vote        // a parliament, council or people votes, or a referendum is held
	Resolution  // an international body or a parliament adopts a resolution
	LegalAct    // a law, decree or constitution is adopted or takes effect
	Prosecution // a court, prosecutor or inspector investigates, indicts, tries, sentences or seeks an arrest

	// Coercion short of force.
	Sanction      // sanctions or other economic penalties are imposed, kept or extended
	Embargo       // an embargo on trade, arms or travel is imposed
	LiftSanctions // sanctions or an embargo are lifted, eased or waived
	Seizure       // property, funds, ships or companies are seized, frozen or nationalised
	Detention     // people are arrested, imprisoned, executed or expelled
	Repression    // a government represses a movement, party or community

	// Cooperation in substance.
	Aid            // economic, humanitarian or technical aid is given or pledged
	MilitaryAid    // arms, training, advisers, money for war, or the use of bases are given
	ArmsTrade      // arms or military equipment are bought, sold or ordered
	Debt           // a debt is incurred, owed, rescheduled, forgiven or repaid
	Loan           // a loan or credit is granted
	Compensation   // reparations are paid, or looted and lost property or remains are returned
	Investment     // capital is invested, or an investment is announced
	Contract       // a contract or concession is awarded or signed with a company or state
	Trade          // goods, oil, gas or power are traded, or trade grows, falls or resumes
	Infrastructure // a pipeline, dam, power plant, port or other work is agreed, built, opened, harmed or halted
	Transport      // a road, rail, air or sea link is agreed, opened, resumed or interrupted

	// Borders.
	DrawBorder  // a border is drawn, agreed or demarcated
	OpenBorder  // a border or crossing is opened or reopened
	CloseBorder // a border or crossing is closed

	// Forces without fighting.
	MilitaryCooperation // forces train, patrol or share intelligence together, or agree to
	Deployment          // forces are sent, stationed, reinforced or massed without fighting
	Withdrawal          // forces withdraw or are reduced
	Ceasefire           // a ceasefire, truce or surrender takes effect, or is offered

	// War and violence.
	War           // a war or armed conflict breaks out or is fought
	EnterWar      // a state or group enters a war that others fight, or joins a fighting coalition
	EndWar        // a war or armed conflict ends
	Invasion      // forces invade another state
	Battle        // forces fight a battle, siege or campaign, or take or lose ground
	Strike        // aircraft, missiles, drones or artillery strike
	Incursion     // forces cross a border for a limited operation
	Occupation    // forces occupy or annex territory, or hold it
	Intervention  // forces intervene in a conflict inside another country
	Attack        // militants or unknown hands attack: bombings, raids, ambushes, assaults on missions
	Assassination // a person is killed, or an attempt is made, for political ends
	HostageTaking // people are abducted or held hostage
	Massacre      // civilians are killed in great number, or weapons of mass destruction are used
	Neutrality    // a party stays out of a war, or declares itself neutral

	// Changes within and between states.
	Coup               // a government is overthrown from within by force, or an attempt is made
	Revolution         // a regime is overthrown by a popular rising, or a republic is proclaimed by one
	Uprising           // a population or region rises against its government
	Protest            // people demonstrate, strike or riot
	Election           // an election is held, or its result is known
	ChangeOfGovernment // a ruler, government or minister takes office, resigns, falls or dies
	Independence       // a country becomes independent, or declares that it is
	Union              // states unite, or a common state is proclaimed
	Dissolution        // a union, state or alliance is dissolved or breaks up
	Mandate            // a state is put under another's mandate, protection or administration

	// People and culture.
	Refugees  // people flee, are taken in, return or are settled
	Migration // workers, students or communities move or settle abroad
	Religion  // a religious visit, pilgrimage, meeting or act with bearing on foreign relations
	Culture   // a cultural, educational or scientific exchange, find or site
	Sport     // a sports event with bearing on foreign relations

	kindEnd
)

// QuadClass is one of the four classes into which event data sets divide what
// states do to each other: cooperation or conflict, in words or in deeds.
type QuadClass uint8

// The quad classes, numbered as GDELT numbers them.
const (
	VerbalCooperation   QuadClass = 1 + iota // CAMEO roots 01–05
	MaterialCooperation                      // CAMEO roots 06–08
	VerbalConflict                           // CAMEO roots 09–13
	MaterialConflict                         // CAMEO roots 14–20
)

var quadNames = [...]string{"", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}

// String returns the class in words, as in "verbal cooperation".
func (q QuadClass) String() string {
	if int(q) < len(quadNames) && q != 0 {
		return quadNames[q]
	}
	return "no quad class"
}

var kinds = [kindEnd]struct {
	name       string
	cameo      uint8
	definition string
}{
	Recognition:         {"recognition", 5, "One state recognises another, a government or a border."},
	EstablishRelations:  {"establish-relations", 5, "Diplomatic relations are established for the first time."},
	RestoreRelations:    {"restore-relations", 5, "Diplomatic relations, or normal dealings after a break, are restored."},
	SuspendRelations:    {"suspend-relations", 16, "Diplomatic relations are suspended or reduced without a formal break."},
	BreakRelations:      {"break-relations", 16, "Diplomatic relations are broken off."},
	Rapprochement:       {"rapprochement", 5, "Relations grow closer, or dealings become normal, without a formal act."},
	Estrangement:        {"estrangement", 16, "Relations cool, worsen or stay at odds, without a formal act."},
	OpenMission:         {"open-mission", 5, "An embassy, consulate or other mission opens, reopens or is raised in rank."},
	CloseMission:        {"close-mission", 16, "An embassy, consulate or other mission closes or is moved away."},
	AppointEnvoy:        {"appoint-envoy", 5, "An ambassador or other envoy is named, sent or accredited."},
	RecallEnvoy:         {"recall-envoy", 16, "A state calls its own envoy home."},
	ExpelEnvoy:          {"expel-envoy", 16, "A state expels another's envoy, or the officials of an organisation."},
	Visit:               {"visit", 4, "A leader or delegation travels to another country or body."},
	Meeting:             {"meeting", 4, "Representatives meet, wherever it may be."},
	Summit:              {"summit", 4, "Heads of state or government of three or more countries meet, or a conference of states is held."},
	Call:                {"call", 4, "Leaders speak by telephone or video, or write to each other."},
	Negotiation:         {"negotiation", 4, "Talks are held over a question, with or without a result."},
	Mediation:           {"mediation", 4, "A third party mediates between others, or offers to."},
	Agreement:           {"agreement", 5, "An agreement is signed or reached, short of a treaty."},
	Treaty:              {"treaty", 5, "A treaty, pact or charter is signed or comes into force."},
	Memorandum:          {"memorandum", 5, "A memorandum of understanding or declaration of intent is signed."},
	RenounceAgreement:   {"renounce-agreement", 12, "A party denounces, tears up or withdraws from an agreement or treaty."},
	FoundOrganisation:   {"found-organisation", 5, "An organisation, alliance or common institution is founded."},
	JoinOrganisation:    {"join-organisation", 5, "A party joins or rejoins an organisation or alliance."},
	LeaveOrganisation:   {"leave-organisation", 16, "A party leaves an organisation or alliance."},
	SuspendMembership:   {"suspend-membership", 16, "An organisation suspends or excludes a member, or refuses one."},
	Statement:           {"statement", 1, "A government, body or leader states a position without praising, condemning or threatening."},
	Endorsement:         {"endorsement", 5, "A party welcomes, praises, congratulates or declares support for another or its act."},
	Appeal:              {"appeal", 2, "A party appeals for help, talks, recognition or restraint."},
	Proposal:            {"proposal", 3, "A party announces, offers or proposes cooperation, or a joint project."},
	Claim:               {"claim", 10, "A party lays claim to territory, waters or resources."},
	Demand:              {"demand", 10, "A party demands that another act, or stop acting."},
	Accusation:          {"accusation", 11, "A party accuses another, or files a complaint against it."},
	Condemnation:        {"condemnation", 11, "A party condemns another or its act."},
	Rejection:           {"rejection", 12, "A party refuses a request, proposal, election result or agreement."},
	Threat:              {"threat", 13, "A party threatens or gives an ultimatum."},
	Vote:                {"vote", 1, "A parliament, council or people votes, or a referendum is held."},
	Resolution:          {"resolution", 10, "An international body or a parliament adopts a resolution."},
	LegalAct:            {"legal-act", 1, "A law, decree or constitution is adopted or takes effect."},
	Prosecution:         {"prosecution", 9, "A court, prosecutor or inspector investigates, indicts, tries, sentences or seeks an arrest."},
	Sanction:            {"sanction", 16, "Sanctions or other economic penalties are imposed, kept or extended."},
	Embargo:             {"embargo", 16, "An embargo on trade, arms or travel is imposed."},
	LiftSanctions:       {"lift-sanctions", 8, "Sanctions or an embargo are lifted, eased or waived."},
	Seizure:             {"seizure", 17, "Property, funds, ships or companies are seized, frozen or nationalised."},
	Detention:           {"detention", 17, "People are arrested, imprisoned, executed or expelled."},
	Repression:          {"repression", 17, "A government represses a movement, party or community."},
	Aid:                 {"aid", 7, "Economic, humanitarian or technical aid is given or pledged."},
	MilitaryAid:         {"military-aid", 7, "Arms, training, advisers, money for war, or the use of bases are given."},
	ArmsTrade:           {"arms-trade", 6, "Arms or military equipment are bought, sold or ordered."},
	Debt:                {"debt", 6, "A debt is incurred, owed, rescheduled, forgiven or repaid."},
	Loan:                {"loan", 7, "A loan or credit is granted."},
	Compensation:        {"compensation", 8, "Reparations are paid, or looted and lost property or remains are returned."},
	Investment:          {"investment", 6, "Capital is invested, or an investment is announced."},
	Contract:            {"contract", 6, "A contract or concession is awarded or signed with a company or state."},
	Trade:               {"trade", 6, "Goods, oil, gas or power are traded, or trade grows, falls or resumes."},
	Infrastructure:      {"infrastructure", 6, "A pipeline, dam, power plant, port or other work is agreed, built, opened, harmed or halted."},
	Transport:           {"transport", 6, "A road, rail, air or sea link is agreed, opened, resumed or interrupted."},
	DrawBorder:          {"draw-border", 5, "A border is drawn, agreed or demarcated."},
	OpenBorder:          {"open-border", 8, "A border or crossing is opened or reopened."},
	CloseBorder:         {"close-border", 16, "A border or crossing is closed."},
	MilitaryCooperation: {"military-cooperation", 6, "Forces train, patrol or share intelligence together, or agree to."},
	Deployment:          {"deployment", 15, "Forces are sent, stationed, reinforced or massed without fighting."},
	Withdrawal:          {"withdrawal", 8, "Forces withdraw or are reduced."},
	Ceasefire:           {"ceasefire", 8, "A ceasefire, truce or surrender takes effect, or is offered."},
	War:                 {"war", 19, "A war or armed conflict breaks out or is fought."},
	EnterWar:            {"enter-war", 19, "A state or group enters a war that others fight, or joins a fighting coalition."},
	EndWar:              {"end-war", 8, "A war or armed conflict ends."},
	Invasion:            {"invasion", 19, "Forces invade another state."},
	Battle:              {"battle", 19, "Forces fight a battle, siege or campaign, or take or lose ground."},
	Strike:              {"strike", 19, "Aircraft, missiles, drones or artillery strike."},
	Incursion:           {"incursion", 19, "Forces cross a border for a limited operation."},
	Occupation:          {"occupation", 19, "Forces occupy or annex territory, or hold it."},
	Intervention:        {"intervention", 19, "Forces intervene in a conflict inside another country."},
	Attack:              {"attack", 18, "Militants or unknown hands attack: bombings, raids, ambushes, assaults on missions."},
	Assassination:       {"assassination", 18, "A person is killed, or an attempt is made, for political ends."},
	HostageTaking:       {"hostage-taking", 18, "People are abducted or held hostage."},
	Massacre:            {"massacre", 20, "Civilians are killed in great number, or weapons of mass destruction are used."},
	Neutrality:          {"neutrality", 1, "A party stays out of a war, or declares itself neutral."},
	Coup:                {"coup", 18, "A government is overthrown from within by force, or an attempt is made."},
	Revolution:          {"revolution", 14, "A regime is overthrown by a popular rising, or a republic is proclaimed by one."},
	Uprising:            {"uprising", 14, "A population or region rises against its government."},
	Protest:             {"protest", 14, "People demonstrate, strike or riot."},
	Election:            {"election", 1, "An election is held, or its result is known."},
	ChangeOfGovernment:  {"change-of-government", 1, "A ruler, government or minister takes office, resigns, falls or dies."},
	Independence:        {"independence", 5, "A country becomes independent, or declares that it is."},
	Union:               {"union", 5, "States unite, or a common state is proclaimed."},
	Dissolution:         {"dissolution", 16, "A union, state or alliance is dissolved or breaks up."},
	Mandate:             {"mandate", 17, "A state is put under another's mandate, protection or administration."},
	Refugees:            {"refugees", 7, "People flee, are taken in, return or are settled."},
	Migration:           {"migration", 6, "Workers, students or communities move or settle abroad."},
	Religion:            {"religion", 5, "A religious visit, pilgrimage, meeting or act with bearing on foreign relations."},
	Culture:             {"culture", 5, "A cultural, educational or scientific exchange, find or site."},
	Sport:               {"sport", 5, "A sports event with bearing on foreign relations."},
}

// Kinds yields every kind, in the order of the constants.
func Kinds() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		for k := Kind(1); k < kindEnd; k++ {
			if !yield(k) {
				return
			}
		}
	}
}

// ParseKind finds a kind by its text, in any case, with hyphens or spaces
// between its words. An unknown one gives a [*NameError] with the nearest.
func ParseKind(text string) (Kind, error) {
	k, err := parseEnum("kind", int(kindEnd), func(i int) string { return kinds[i].name }, text)
	return Kind(k), err
}

// Valid reports whether k is one of the constants.
func (k Kind) Valid() bool { return k != 0 && k < kindEnd }

// String returns the kind as text, as in "break-relations".
func (k Kind) String() string {
	if !k.Valid() {
		return "no kind"
	}
	return kinds[k].name
}

// Definition returns what the kind covers, in one sentence.
func (k Kind) Definition() string {
	if !k.Valid() {
		return ""
	}
	return kinds[k].definition
}

// CAMEO returns the root code, 1 to 20, of the Conflict and Mediation Event
// Observations code book under which such an event falls; 0 for no kind.
func (k Kind) CAMEO() int {
	if !k.Valid() {
		return 0
	}
	return int(kinds[k].cameo)
}

// Quad returns the quad class that follows from the CAMEO root; 0 for no kind.
func (k Kind) Quad() QuadClass {
	return quadOf(k.CAMEO())
}

// quadOf gives the quad class of a CAMEO root; 0 for none.
func quadOf(root int) QuadClass {
	switch {
	case root == 0:
		return 0
	case root <= 5:
		return VerbalCooperation
	case root <= 8:
		return MaterialCooperation
	case root <= 13:
		return VerbalConflict
	default:
		return MaterialConflict
	}
}

// MarshalText returns the kind as text; the zero Kind gives an error.
func (k Kind) MarshalText() ([]byte, error) { return marshalEnum("kind", k.Valid(), k.String()) }

// UnmarshalText is [ParseKind].
func (k *Kind) UnmarshalText(text []byte) error {
	got, err := ParseKind(string(text))
	if err == nil {
		*k = got
	}
	return err
}
