package edtf

import (
	"cmp"
	"math"
	"strconv"
	"time"
)

// A Precision says how closely a [Date] is known. The greater, the coarser,
// after the zero Precision, which says that nothing is known.
type Precision uint8

// The precisions.
const (
	PrecisionUnknown Precision = iota // nothing is known, or there is no bound to know
	PrecisionDay
	PrecisionMonth
	PrecisionSeason
	PrecisionYear
	PrecisionDecade
	PrecisionCentury
)

var precisions = [...]string{"unknown", "day", "month", "season", "year", "decade", "century"}

// String returns the precision in a word, as in "month".
func (p Precision) String() string {
	if int(p) >= len(precisions) {
		return "no precision"
	}
	return precisions[p]
}

// A Date is when something happened, as closely as the source tells: a day, a
// month, a season, a year, a decade or a century, perhaps qualified as
// uncertain, approximate or both. It is kept as EDTF levels 0 and 1 (ISO
// 8601-2:2019) write it, in the proleptic Gregorian calendar with astronomical
// years: year 0 is 1 BC, year -596 is 597 BC.
//
// A date of less than a day's precision stands for some time inside it, so it
// has a first day, [Date.Earliest], and a last one, [Date.Latest]. A qualifier
// moves neither.
// Seasons are the northern meteorological ones: spring is March to May, and
// winter begins in December and ends in February of the next year.
//
// The zero Date is an unknown date; queries refuse it as a bound. Dates are
// equal (==) when they say the same: 1985, 1985-XX (some month of 1985) and
// 1985? are three dates.
type Date struct {
	year  int32 // the first year it may be
	month uint8 // 1–12, or 21–24 for a season; 0 for none
	day   uint8 // 1–31; 0 for none
	form  dateForm
	doubt doubt
}

// A dateForm says which parts of a Date are known and how it is written.
type dateForm uint8

const (
	formUnknown dateForm = iota
	formOpen
	formDay         // 1985-04-12
	formMonth       // 1985-04
	formDayInMonth  // 1985-04-XX
	formSeason      // 1985-21
	formYear        // 1985
	formMonthInYear // 1985-XX
	formDayInYear   // 1985-XX-XX
	formDecade      // 198X
	formCentury     // 19XX
)

var formPrecisions = [...]Precision{
	formDay:         PrecisionDay,
	formMonth:       PrecisionMonth,
	formDayInMonth:  PrecisionMonth,
	formSeason:      PrecisionSeason,
	formYear:        PrecisionYear,
	formMonthInYear: PrecisionYear,
	formDayInYear:   PrecisionYear,
	formDecade:      PrecisionDecade,
	formCentury:     PrecisionCentury,
}

// A doubt is the qualifier of a Date: a set of two bits.
type doubt uint8

const (
	uncertain   doubt = 1
	approximate doubt = 2
)

var doubtWords = [4]string{"", "perhaps ", "about ", "perhaps about "}

// maxYear is the last year that a Date holds; -maxYear is the first.
const maxYear = 999_999_999

func inRange(year int) bool { return -maxYear <= year && year <= maxYear }

// Year returns the date of a whole year: 1990, 0 for 1 BC, -43 for 44 BC. A
// year beyond ±999,999,999 gives the zero Date.
func Year(y int) Date {
	if !inRange(y) {
		return Date{}
	}
	return Date{year: int32(y), form: formYear}
}

// Month returns the date of a whole month. A month that is none, or a year
// beyond ±999,999,999, gives the zero Date.
func Month(y int, m time.Month) Date {
	if !inRange(y) || m < time.January || m > time.December {
		return Date{}
	}
	return Date{year: int32(y), month: uint8(m), form: formMonth}
}

// Day returns the date of a day. A day that is none, such as 31 February, or a
// year beyond ±999,999,999, gives the zero Date.
func Day(y int, m time.Month, d int) Date {
	month := Month(y, m)
	if month.IsZero() || d < 1 || d > int(daysIn(month.year, month.month)) {
		return Date{}
	}
	return dayDate(month.year, month.month, uint8(d))
}

// DateOf returns the civil day of t, as the clocks in t's location show it. A
// year beyond ±999,999,999 gives the zero Date.
func DateOf(t time.Time) Date { return Day(t.Date()) }

// Open returns the date that stands for no bound, ".." in EDTF. It serves only
// as an end of a [Span] or as a bound of a query: as a beginning it lies before
// every day and as an end after every day.
func Open() Date { return Date{form: formOpen} }

func dayDate(year int32, month, day uint8) Date {
	return Date{year: year, month: month, day: day, form: formDay}
}

// IsZero reports whether d is the zero Date, an unknown date.
func (d Date) IsZero() bool { return d == Date{} }

// IsOpen reports whether d is [Open], no bound.
func (d Date) IsOpen() bool { return d.form == formOpen }

// IsKnown reports whether d names a time, being neither unknown nor open.
func (d Date) IsKnown() bool { return d.form > formOpen }

// Earliest returns the first day that d may be. An unknown or open date gives
// [Open].
func (d Date) Earliest() Date {
	if !d.IsKnown() {
		return Open()
	}
	return dayDate(d.firstDay())
}

// Latest returns the last day that d may be. An unknown or open date gives
// [Open].
func (d Date) Latest() Date {
	if !d.IsKnown() {
		return Open()
	}
	return dayDate(d.lastDay())
}

// firstDay is the earliest day of d, which is bounded.
func (d Date) firstDay() (year int32, month, day uint8) {
	switch d.form {
	case formDay:
		return d.year, d.month, d.day
	case formMonth, formDayInMonth:
		return d.year, d.month, 1
	case formSeason:
		return d.year, d.firstMonth(), 1
	}
	return d.year, 1, 1
}

// lastDay is the latest day of d, which is bounded.
func (d Date) lastDay() (year int32, month, day uint8) {
	switch d.form {
	case formDay:
		return d.year, d.month, d.day
	case formMonth, formDayInMonth:
		return d.year, d.month, daysIn(d.year, d.month)
	case formSeason:
		return d.seasonEnd()
	case formDecade:
		return d.year + 9, 12, 31
	case formCentury:
		return d.year + 99, 12, 31
	}
	return d.year, 12, 31
}

// firstMonth is the month in which the season d begins.
func (d Date) firstMonth() uint8 { return 3 * (d.month - 20) }

// seasonEnd is the last day of the season d; a winter ends in the next year.
func (d Date) seasonEnd() (year int32, month, day uint8) {
	year, month = d.year, d.firstMonth()+2
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, daysIn(year, month)
}

// Time returns midnight, in UTC, at the beginning of the earliest day. An
// unknown or open date gives the zero Time.
func (d Date) Time() time.Time {
	if !d.IsKnown() {
		return time.Time{}
	}
	e := d.Earliest()
	return time.Date(int(e.year), time.Month(e.month), int(e.day), 0, 0, 0, 0, time.UTC)
}

// Year returns the astronomical year of the earliest day: 1990 for the 1990s,
// -43 for 44 BC. An unknown or open date gives 0, which is also 1 BC.
func (d Date) Year() int { return int(d.year) }

// Precision returns how closely d is known: [PrecisionMonth] for 1985-04 and for
// 1985-04-XX alike. An unknown or open date gives [PrecisionUnknown].
func (d Date) Precision() Precision { return formPrecisions[d.form] }

// Uncertain reports whether the source, or whoever read it, was not sure of the
// date: qualified with "?" or "%".
func (d Date) Uncertain() bool { return d.doubt&uncertain != 0 }

// Approximate reports whether the date is an estimate: qualified with "~" or "%".
func (d Date) Approximate() bool { return d.doubt&approximate != 0 }

// Compare returns -1, 0 or +1 as d stands before, at or after e in an order of
// all dates: by the earliest day, then by the latest day, then by how they are
// written and qualified. It gives 0 only when d == e. Unknown and open dates,
// whose earliest day is before all others, come first.
func (d Date) Compare(e Date) int {
	first, last := d.Days()
	first2, last2 := e.Days()
	return cmp.Or(
		cmp.Compare(first, first2),
		cmp.Compare(last, last2),
		cmp.Compare(d.form, e.form),
		cmp.Compare(d.doubt, e.doubt),
	)
}

// Equal reports whether d == e. It lets go-cmp compare dates without options.
func (d Date) Equal(e Date) bool { return d == e }

// Span returns the span whose two ends are d. An unknown date gives the zero
// Span, and an open one the span without bounds.
func (d Date) Span() Span { return Span{d, d} }

// String returns the date in words for people: "15 August 1990", "August 1990",
// "spring 1990", "1990s", "16th century" (15XX), "597 BC" (-0596), "a day in
// April 1985" (1985-04-XX). A decade before the common era is given by its
// years, since astronomical decades are not those that people count: -059X is
// "600–591 BC". A qualifier becomes "perhaps" (?), "about" (~) or "perhaps
// about" (%). An unknown date is "unknown" and an open one "open".
func (d Date) String() string {
	switch d.form {
	case formUnknown:
		return "unknown"
	case formOpen:
		return "open"
	}
	return doubtWords[d.doubt] + d.words()
}

// words is String without the qualifier.
func (d Date) words() string {
	year := yearWords(int(d.year))
	switch d.form {
	case formDay, formMonth:
		return d.dayMonth() + " " + year
	case formDayInMonth:
		return "a day in " + d.dayMonth() + " " + year
	case formSeason:
		return seasons[d.month-21] + " " + year
	case formMonthInYear:
		return "a month in " + year
	case formDayInYear:
		return "a day in " + year
	case formDecade:
		return decadeWords(int(d.year))
	case formCentury:
		return centuryWords(int(d.year))
	}
	return year
}

var seasons = [4]string{"spring", "summer", "autumn", "winter"}

// dayMonth is "15 August", or "August" where there is no day.
func (d Date) dayMonth() string {
	month := time.Month(d.month).String()
	if d.day == 0 {
		return month
	}
	return strconv.Itoa(int(d.day)) + " " + month
}

func yearWords(year int) string {
	if year > 0 {
		return strconv.Itoa(year)
	}
	return strconv.Itoa(1-year) + " BC"
}

// decadeWords takes the first year of the decade.
func decadeWords(first int) string {
	if first >= 0 {
		return strconv.Itoa(first) + "s"
	}
	return strconv.Itoa(1-first) + "–" + yearWords(first+9)
}

// centuryWords takes the first year of the century. Before the common era the
// hundred astronomical years are exactly a century as people count them.
func centuryWords(first int) string {
	if first >= 0 {
		return ordinal(first/100+1) + " century"
	}
	return ordinal(-first/100+1) + " century BC"
}

func ordinal(n int) string {
	suffix := "th"
	if tens := n / 10 % 10; tens != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// A Span is a time with a beginning and an end, each a [Date]; either end may be
// open (no bound: it goes on) or unknown (not told). A single date is a span
// whose two ends are that date: one happening of unknown length, somewhere
// inside the date. The zero Span is an unknown time. Spans are equal (==) when
// both ends are.
//
// # May and must
//
// Since ends are rarely known to the day, a question about spans has two
// answers, and each method's name says which one it gives. The beginning lies
// somewhere in From and the end somewhere in To, the end not before the
// beginning. What may be holds for at least one choice of the days; it takes
// dates at their word, whatever their qualifiers. What must be holds for every
// choice, and never when a date of either span is uncertain or approximate, or
// when either span is unknown. An open beginning lies before every day, and an
// open end after every day, for certain; an unknown one may be any day, or
// open.
//
// So 1990 may contain August 1990, but need not: what happened in 1990 may have
// been over in May. For all of 1990 as a window, take the span from
// Year(1990).Earliest() to Year(1990).Latest().
type Span struct {
	from, to Date
}

// NewSpan returns the span from one date to another. Either may be [Open] or, the
// zero Date, unknown; both may not be unknown. A span ends before it begins when
// the latest day of to is before the earliest of from; that, too, gives a
// [*Error], which names both dates. Equal dates give the span of that date.
func NewSpan(from, to Date) (Span, error) {
	s := Span{from, to}
	text := append(from.appendEDTF(nil), '/')
	end := len(text)
	text = to.appendEDTF(text)
	return s.checked(string(text), end)
}

// checked returns s, or an error when s is no span; the error is about an input
// in which the end of s begins at the offset given.
func (s Span) checked(input string, end int) (Span, error) {
	if s.IsZero() {
		return Span{}, &Error{input, 0, "both ends are unknown"}
	}
	if first, last := s.Days(); last < first {
		reason := "the end, " + s.to.String() + ", is before the beginning, " + s.from.String()
		return Span{}, &Error{input, end, reason}
	}
	return s, nil
}

// From returns the date in which the span begins; unknown or open if it is so.
func (s Span) From() Date { return s.from }

// To returns the date in which the span ends; unknown or open if it is so.
func (s Span) To() Date { return s.to }

// IsZero reports whether s is the zero Span, an unknown time.
func (s Span) IsZero() bool { return s == Span{} }

// IsDate returns the date of which s is the span, and whether there is one. The
// zero Span and the one without bounds are spans of no date.
func (s Span) IsDate() (Date, bool) {
	if s.from == s.to && s.from.IsKnown() {
		return s.from, true
	}
	return Date{}, false
}

// Earliest returns the first day that s may touch; [Open] where its beginning is
// open or unknown.
func (s Span) Earliest() Date { return s.from.Earliest() }

// Latest returns the last day that s may touch; [Open] where its end is open or
// unknown.
func (s Span) Latest() Date { return s.to.Latest() }

// Uncertain reports whether either end is; see [Date.Uncertain].
func (s Span) Uncertain() bool { return s.from.Uncertain() || s.to.Uncertain() }

// Approximate reports whether either end is; see [Date.Approximate].
func (s Span) Approximate() bool { return s.from.Approximate() || s.to.Approximate() }

// Compare returns -1, 0 or +1 as s stands before, at or after t in an order of
// all spans: by the earliest day, then by the latest day, then by the two ends
// as [Date.Compare] orders them. It gives 0 only when s == t. A beginning that is
// open or unknown stands before all days, and such an end after all days; so the
// zero Span comes first of those without known days.
func (s Span) Compare(t Span) int {
	first, last := s.Days()
	first2, last2 := t.Days()
	return cmp.Or(
		cmp.Compare(first, first2),
		cmp.Compare(last, last2),
		s.from.Compare(t.from),
		s.to.Compare(t.to),
	)
}

// Equal reports whether s == t. It lets go-cmp compare spans without options.
func (s Span) Equal(t Span) bool { return s == t }

// String returns the span in words for people: "September 1980 – August 1988",
// "11–13 March 2019", "3 May – 2 June 2020", "since 2003" (2003/..), "up to
// 2003" (../2003), "from 2003, end unknown" (2003/), "until 2003, start
// unknown" (/2003). The span of a date reads as that date, the zero Span as
// "unknown", and a span without bounds as "at all times".
func (s Span) String() string {
	from, to := s.from, s.to
	switch {
	case from.IsKnown() && to.IsKnown():
		return s.words()
	case from.IsKnown() && to.IsOpen():
		return "since " + from.String()
	case from.IsKnown():
		return "from " + from.String() + ", end unknown"
	case to.IsKnown() && from.IsOpen():
		return "up to " + to.String()
	case to.IsKnown():
		return "until " + to.String() + ", start unknown"
	}
	return s.boundless()
}

// words is String for a span with two bounds; it tells a year or a month that
// both ends share only once.
func (s Span) words() string {
	from, to := s.from, s.to
	switch {
	case from == to:
		return from.String()
	case !s.sharesYear():
		return from.String() + " – " + to.String()
	case from.form == formDay && from.month == to.month:
		return strconv.Itoa(int(from.day)) + "–" + to.String()
	}
	return from.dayMonth() + " – " + to.String()
}

// sharesYear reports whether both ends are days or both are months, in one year
// and without a qualifier between them.
func (s Span) sharesYear() bool {
	from, to := s.from, s.to
	return from.year == to.year && from.form == to.form && from.form <= formMonth &&
		from.doubt == 0 && to.doubt == 0
}

// boundless is String for a span neither of whose ends is a time.
func (s Span) boundless() string {
	switch {
	case s.IsZero():
		return "unknown"
	case s.from.IsZero():
		return "start unknown, no end"
	case s.to.IsZero():
		return "no start, end unknown"
	}
	return "at all times"
}

// Days returns the first and the last day that s may touch, as days since 1
// January 1970: [math.MinInt64] and [math.MaxInt64] where it has no bound or
// none is known.
func (s Span) Days() (first, last int64) {
	first, last = math.MinInt64, math.MaxInt64
	if s.from.IsKnown() {
		first = dayNumber(s.from.firstDay())
	}
	if s.to.IsKnown() {
		last = dayNumber(s.to.lastDay())
	}
	return first, last
}

// Days returns the first and the last day that d may be, as [Span.Days] does.
func (d Date) Days() (first, last int64) { return Span{d, d}.Days() }

// dayNumber counts the days from 1 January 1970. Years are counted from March,
// so that the leap day comes last, and in eras of 400 years, which all have the
// same number of days.
func dayNumber(year int32, month, day uint8) int64 {
	y, m := int64(year), int64(month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yearOfEra := y - era*400
	dayOfYear := (153*(m-3)+2)/5 + int64(day) - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	const daysOfEra, epoch = 146_097, 719_468 // epoch: 1 January 1970 from 1 March of year 0
	return era*daysOfEra + dayOfEra - epoch
}

var monthDays = [13]uint8{1: 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func daysIn(year int32, month uint8) uint8 {
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return monthDays[month]
}

// DateOfDay returns the day that is n days after 1 January 1970, or before it
// where n is negative: the inverse of [Date.Days]. [math.MinInt64] and
// [math.MaxInt64] give [Open], and a day out of range the zero Date.
func DateOfDay(n int64) Date {
	if n == math.MinInt64 || n == math.MaxInt64 {
		return Open()
	}
	const daysOfEra, epoch = 146_097, 719_468
	if n < -400_000_000_000 || n > 400_000_000_000 {
		return Date{}
	}
	n += epoch
	era := n / daysOfEra
	if n < 0 {
		era = (n - daysOfEra + 1) / daysOfEra
	}
	dayOfEra := n - era*daysOfEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	day, month, year := dayOfYear-(153*m+2)/5+1, m+3, yearOfEra+era*400
	if month > 12 {
		month, year = month-12, year+1
	}
	return Day(int(year), time.Month(month), int(day))
}

// Whole returns the span of all of d, from its first day to its last: what a
// window such as "in 1990" means. An unknown date gives the zero Span.
func (d Date) Whole() Span {
	if d.IsZero() {
		return Span{}
	}
	return Span{d.Earliest(), d.Latest()}
}

// Standing returns the date by which s has its place in an order of time: that of
// its beginning, or of its end where the beginning is open or unknown.
func (s Span) Standing() Date {
	if s.from.IsKnown() {
		return s.from
	}
	return s.to
}

// InYear returns the year in which d begins, or d itself without qualifiers when
// it is coarser than a year, unknown or open.
func (d Date) InYear() Date {
	if d.IsKnown() && d.Precision() <= PrecisionYear {
		return Year(d.Year())
	}
	d.doubt = 0
	return d
}

// InDecade returns the decade in which d begins, or d itself without qualifiers
// when it is coarser than a decade, unknown or open, or when its year has more
// than four digits, and so no decade in EDTF.
func (d Date) InDecade() Date {
	year := d.Year()
	if !d.IsKnown() || d.Precision() > PrecisionDecade || year > 9999 || year < -9999 {
		d.doubt = 0
		return d
	}
	first := year - year%10
	if year < 0 {
		first -= 9 // the years of a decade before the common era run down to it
	}
	return Date{year: int32(first), form: formDecade}
}
