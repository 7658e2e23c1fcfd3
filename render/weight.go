package render

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed5021702d/relations"
)

// Weight returns how much an event weighs beside others, by which the pictures choose
// the events that they name. It is the sum of
//
//   - the weight of its kind, from 0 for a statement to 10 for the beginning of a war
//     or of a state, as [KindWeight] gives it;
//   - 3 log₂(1 + n) for n passages that tell of it: 3 for one, 6 for three, 9 for
//     seven;
//   - log₂(1 + n) for n parties;
//   - 2 where it is part of a conflict.
//
// It measures how much is told of an event, and of what sort it is, not how much it
// mattered.
func Weight(e relations.Event) float64 {
	weight := KindWeight(e.Kind)
	weight += 3 * math.Log2(1+float64(e.Sources.Len()))
	weight += math.Log2(1 + float64(e.Parties.Len()))
	if e.Conflict != "" {
		weight += 2
	}
	return weight
}

// KindWeight returns the part of the weight of an event that comes from its kind, from
// 0 to 10; see [Weight].
func KindWeight(k relations.Kind) float64 { return kindWeights[k] }

// kindWeights are the weights of kinds: 10 where states or wars begin, 8 where they
// end or a bond between states is tied or cut, 6 for force and for what binds, 4 for
// deeds short of that, 2 for contacts, and 0 for words.
var kindWeights = map[relations.Kind]float64{
	relations.Independence: 10, relations.War: 10, relations.Invasion: 10, relations.Mandate: 10,
	relations.ImposeGovernment: 10, relations.Revolution: 10,

	relations.EndWar: 8, relations.Treaty: 8, relations.Union: 8, relations.Dissolution: 8, relations.Coup: 8,
	relations.BreakRelations: 8, relations.Occupation: 8, relations.EstablishRelations: 8, relations.Embargo: 8,
	relations.Ceasefire: 8, relations.Massacre: 8, relations.Empire: 8, relations.RenounceAgreement: 8,

	relations.RestoreRelations: 6, relations.Battle: 6, relations.Strike: 6, relations.Intervention: 6,
	relations.Assassination: 6, relations.FoundOrganisation: 6, relations.JoinOrganisation: 6, relations.EnterWar: 6,
	relations.Withdrawal: 6, relations.LiftSanctions: 6, relations.Recognition: 6, relations.Uprising: 6,
	relations.DrawBorder: 6, relations.SuspendRelations: 6,

	relations.Incursion: 4, relations.Attack: 4, relations.HostageTaking: 4, relations.Deployment: 4,
	relations.ArmedHelp: 4, relations.MilitaryAid: 4, relations.Agreement: 4, relations.Summit: 4,
	relations.LeaveOrganisation: 4, relations.SuspendMembership: 4, relations.Sanction: 4, relations.Seizure: 4,
	relations.Resolution: 4, relations.OpenMission: 4, relations.CloseMission: 4, relations.Expulsion: 4,
	relations.OpenBorder: 4, relations.CloseBorder: 4, relations.ChangeOfGovernment: 4, relations.Claim: 4,
	relations.Repression: 4, relations.Refugees: 4, relations.CutOff: 4, relations.Election: 4,

	relations.Visit: 2, relations.Meeting: 2, relations.Negotiation: 2, relations.Mediation: 2, relations.Memorandum: 2,
	relations.Aid: 2, relations.ArmsTrade: 2, relations.Debt: 2, relations.Loan: 2, relations.Compensation: 2,
	relations.Access: 2, relations.Contract: 2, relations.Infrastructure: 2, relations.Transport: 2,
	relations.MilitaryCooperation: 2, relations.ExpelEnvoy: 2, relations.RecallEnvoy: 2, relations.AppointEnvoy: 2,
	relations.KeepRelations: 2, relations.Rapprochement: 2, relations.Estrangement: 2, relations.Threat: 2,
	relations.Neutrality: 2, relations.Detention: 2, relations.Prosecution: 2, relations.Protest: 2,
	relations.Concession: 2, relations.Influence: 2, relations.LegalAct: 2, relations.Shelter: 2,
}

// weightiest returns the events of greatest weight, at most as many as asked, in the
// order in which they were given.
func weightiest(events []relations.Event, most int) []relations.Event {
	if len(events) <= most {
		return events
	}
	kept := map[string]bool{}
	for _, e := range byWeight(events)[:most] {
		kept[e.ID] = true
	}
	var all []relations.Event
	for _, e := range events {
		if kept[e.ID] {
			all = append(all, e)
		}
	}
	return all
}

// byWeight returns the events in order of weight, the weightiest first.
func byWeight(events []relations.Event) []relations.Event {
	type weighed struct {
		weight float64
		i      int
	}
	all := make([]weighed, len(events))
	for i, e := range events {
		all[i] = weighed{Weight(e), i}
	}
	slices.SortFunc(all, func(a, b weighed) int { return cmp.Or(cmp.Compare(b.weight, a.weight), a.i-b.i) })
	sorted := make([]relations.Event, len(all))
	for i, x := range all {
		sorted[i] = events[x.i]
	}
	return sorted
}
