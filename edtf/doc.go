// Package edtf keeps dates and times as historians have them, and answers what
// may and what must be true of them.
//
// # Why dates are vague
//
// A source rarely gives a day. It says that a treaty was signed in the spring of
// 1937, that an embassy closed in the 1990s, that a king reigned until about 597
// BC, that talks were held some time between two elections. A program that keeps
// such a date as a day makes something up, and its answers cannot be told from
// those that rest on knowledge. A program that keeps it as a text can answer
// nothing.
//
// The Extended Date/Time Format, EDTF (ISO 8601-2:2019, and the specification of
// the Library of Congress), writes what is known and no more: 1937-21 is the
// spring of 1937, 199X some year of the 1990s, -0596~ about 597 BC. This package
// reads and writes all of it, levels 0, 1 and 2, as small values that can be
// compared with ==, sorted and used as keys of maps:
//
//   - a [Date] is a day, a month, a season, a year, a decade, a century, or a
//     date of which some digits are missing or in doubt;
//   - a [Span] has a beginning and an end;
//   - a [Set] is one of several dates, or all of them;
//   - a [DateTime] is a day with a time of day.
//
// Every one of them has a first and a last day, a total order, a text that is
// read back as the same value, and words for people. [ParseDate], [ParseSpan],
// [ParseSet] and [ParseDateTime] read EDTF and nothing else; [ParseDateWords] and
// [ParseSpanWords] read what people write, such as "15 Aug 1990", "c. 1990" or
// "between 1990 and 1992". What is wrong gives an [*Error] that says where, why,
// and what would be right.
//
// # What lasted, and what happened once
//
// "1980 to 1988" may be the dates of a war, which went on from one to the other.
// It may also be all that is known of a single battle, which was fought on some
// day between them. The two must not be mixed up: the war was being fought at the
// end of 1984, the battle may not have been. So a Span is one of the two. What
// lasted is an interval, 1980/1988. What happened once is a date, in which it
// happened some time, or a range, [1980..1988].
//
// An end may be open: 2003/.. goes on. It may be unknown: of 2003/ nobody has
// told when it ended, and it may go on. And what happened once may have one bound
// alone: [..2021-03-07] by 7 March 2021, [2003..] in or after 2003.
//
// # May and must
//
// Did something that happened in 1990 happen before the invasion of 2 August
// 1990? It may have; nobody knows that it must. Questions about vague dates have
// two answers, and every method here says in its name which one it gives.
// [Span.MayOverlap] holds when some choice of the days that the dates allow makes
// it true, and [Span.MustOverlap] when every choice does. So what must be also
// may be. [Span.Allen] tells for all of the thirteen relations of James F. Allen,
// from "before" to "after", which may hold and which must.
//
// A qualifier, ? for uncertain, ~ for approximate, moves no bound, since nobody
// says how far. What may be takes a qualified date at its word; what must be
// never rests on one.
//
// A date that asks about others means all of itself: "in 1990" is a window of 365
// days, whatever happened in them. [Date.Whole] is that window, and [Date.Span]
// the one happening some time inside it.
//
// # Calendar
//
// Dates are in the Gregorian calendar, also before it was made, and years are
// counted as astronomers do, with a year 0: 0000 is 1 BC, and -0043 is 44 BC. A
// decade or a century is written by the first digits of its years, so that 15XX,
// the 16th century, is 1500 to 1599. Years run from -999,999,999 to 999,999,999.
// Time is counted in whole days.
package edtf
