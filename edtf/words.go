package edtf

import (
	"strconv"
	"strings"
	"time"
)

// String returns the date in words for people: "15 August 1990", "August 1990",
// "spring 1990", "first quarter of 1990", "1990s", "16th century" (15XX), "597 BC"
// (-0596), "AD 70" (0070), "a day in April 1985" (1985-04-XX), "25 December of a
// year in the 1560s" (156X-12-25), "estimated 1950, between 1900 and 1999"
// (1950S2). A decade before the common era is given by its years, since
// astronomical decades are not those that people count: -059X is "decade 600–591
// BC". A qualifier of the whole becomes "perhaps" (?), "about" (~) or "perhaps
// about" (%), and qualifiers of parts are told in brackets: "11 June 2004 (year
// uncertain, day approximate)". An unknown date is "unknown" and an open one
// "open".
//
// [ParseDateWords] reads the words back. They tell all but a digit of a month
// that is missing without need: 1985-X3 reads as March 1985.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return "unknown"
	case d.IsOpen():
		return "open"
	}
	if q, ok := d.sharedQualifier(); ok {
		return doubtWords[q] + d.words()
	}
	return d.words() + " (" + d.partDoubts() + ")"
}

// partDoubts names the parts of d that are qualified.
func (d Date) partDoubts() string {
	var list []string
	for part, name := range [...]string{yearPart: "year", monthPart: "month", dayPart: "day"} {
		if q := d.qualifier(part); part > 0 && q != Unqualified {
			list = append(list, name+" "+q.String())
		}
	}
	return strings.Join(list, ", ")
}

// words is String without the qualifiers.
func (d Date) words() string {
	switch {
	case d.significant() > 0:
		first, last := d.years()
		return "estimated " + yearWords(d.year) + ", between " + yearWords(first) + " and " + yearWords(last)
	case d.parts() == yearPart:
		return d.yearsWords()
	case d.parts() == monthPart:
		return d.monthOfYear()
	}
	return d.dayOfMonth()
}

// yearsWords is the year of d.
func (d Date) yearsWords() string {
	switch d.absent >> 4 {
	case 0:
		return yearWords(d.year)
	case 0b1:
		return decadeWords(d.year)
	case 0b11:
		return eraWords(d.year, 100, " century")
	case 0b111:
		return eraWords(d.year, 1000, " millennium")
	case 0b1111:
		if d.year < 0 {
			return "some year BC"
		}
		return "some year"
	}
	return "year " + string(d.appendYear(nil))
}

// ofYear is what follows a month of the year of d: the year, where it is known,
// after the words given.
func (d Date) ofYear(known string) string {
	switch years := d.yearsWords(); d.absent >> 4 {
	case 0:
		return known + years
	case 0b1, 0b11, 0b111:
		return " of a year in the " + years
	default:
		return " of " + years
	}
}

// monthOfYear is the month of d and its year.
func (d Date) monthOfYear() string {
	switch {
	case d.isSeason():
		name := YearPart(d.month).String()
		if YearPart(d.month) >= FirstQuarter {
			return name + d.ofYear(" of ")
		}
		return name + d.ofYear(" ")
	case d.absent&monthX == monthX:
		return "a month" + d.ofYear(" in ")
	case d.absent&monthX == 0:
		return time.Month(d.month).String() + d.ofYear(" ")
	case d.absent&monthX == 0x8:
		return monthList(d.month) + d.ofYear(" ")
	case d.month == 0:
		return "a month from January to September" + d.ofYear(" ")
	}
	return "a month from October to December" + d.ofYear(" ")
}

// monthList names the months that end with a digit.
func monthList(digit uint8) string {
	switch digit {
	case 0:
		return "October"
	case 1, 2:
		return time.Month(digit).String() + " or " + time.Month(digit+10).String()
	}
	return time.Month(digit).String()
}

// dayOfMonth is the day of d, its month and its year.
func (d Date) dayOfMonth() string {
	month := d.monthOfYear()
	switch absent := d.absent & (monthX | dayX); {
	case absent == monthX|dayX:
		return "a day" + d.ofYear(" in ")
	case absent&dayX == dayX:
		return "a day in " + month
	case absent == 0:
		return strconv.Itoa(int(d.day)) + " " + month
	default:
		return d.dayWords() + " of " + month
	}
}

// dayWords is the day of d where not all is known about the day or the month.
func (d Date) dayWords() string {
	day := int(d.day)
	switch {
	case d.absent&dayX == 0:
		return "day " + strconv.Itoa(day)
	case d.absent&dayX == 2:
		return "day " + dayList(day)
	case day == 30:
		return "a day from 30 to 31"
	}
	return "a day from " + strconv.Itoa(max(1, day)) + " to " + strconv.Itoa(day+9)
}

// dayList names the days that end with a digit.
func dayList(digit int) string {
	var list []string
	for day := digit; day <= 31; day += 10 {
		if day > 0 {
			list = append(list, strconv.Itoa(day))
		}
	}
	return listWords(list, "or")
}

// listWords joins words with commas and, before the last, a conjunction.
func listWords(list []string, conjunction string) string {
	last := len(list) - 1
	if last < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:last], ", ") + " " + conjunction + " " + list[last]
}

func yearWords(year int32) string {
	switch {
	case year >= 100:
		return strconv.Itoa(int(year))
	case year > 0:
		return "AD " + strconv.Itoa(int(year)) // which may be taken for a day else
	}
	return strconv.Itoa(1-int(year)) + " BC"
}

// decadeWords takes the first year of the decade. Only a decade of a year with
// three digits or more is called as people do: "90s" may be those of any century.
func decadeWords(first int32) string {
	switch {
	case first >= 100:
		return strconv.Itoa(int(first)) + "s"
	case first > 0:
		return "decade AD " + strconv.Itoa(int(first)) + "–" + strconv.Itoa(int(first)+9)
	case first == 0:
		return "decade 1 BC – AD 9"
	}
	return "decade " + strconv.Itoa(1-int(first)) + "–" + yearWords(first+9)
}

// eraWords names a century or a millennium by its first year. Before the common
// era the astronomical years are exactly those that people count.
func eraWords(first, width int32, unit string) string {
	if first >= 0 {
		return ordinal(first/width+1) + unit
	}
	return ordinal(-first/width+1) + unit + " BC"
}

func ordinal(n int32) string {
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
	return strconv.Itoa(int(n)) + suffix
}

// String returns the span in words for people. What lasted: "September 1980 –
// August 1988", "11–13 March 2019", "3 May – 2 June 2020", "since 2003" (2003/..),
// "up to 2003" (../2003), "from 2003, end unknown" (2003/), "until 2003, start
// unknown" (/2003), "within 1985" (1985/1985), "at all times" (../..). What
// happened once: "some time between 1990 and 1992", "by 7 March 2021", "in or
// before 2021", "on or after 7 March 2021", "in or after 2003"; and the span of a
// date reads as that date. The zero Span is "unknown".
//
// [ParseSpanWords] reads the words back, as far as [Date.String] tells all.
func (s Span) String() string {
	switch from, to := s.from, s.to; {
	case s.manner == once:
		return s.onceWords()
	case from.IsKnown() && to.IsKnown():
		return s.lastedWords()
	case from.IsKnown() && to.IsOpen():
		return "since " + from.phrase()
	case from.IsKnown():
		return "from " + from.phrase() + ", end unknown"
	case to.IsKnown() && from.IsOpen():
		return "up to " + to.phrase()
	case to.IsKnown():
		return "until " + to.phrase() + ", start unknown"
	}
	return s.boundless()
}

// onceWords is String for what happened once.
func (s Span) onceWords() string {
	switch from, to := s.from, s.to; {
	case from == to:
		return from.String()
	case from.IsKnown() && to.IsKnown():
		if !s.sharesYear() {
			return "some time between " + from.phrase() + " and " + to.phrase()
		}
		return "some time between " + s.sharedFrom() + " and " + to.phrase()
	case from.isPlainDay():
		return "on or after " + from.phrase()
	case from.IsKnown():
		return "in or after " + from.phrase()
	case to.isPlainDay():
		return "by " + to.phrase()
	}
	return "in or before " + s.to.phrase()
}

// phrase is d in words that stand after others: with an article, where it is
// called by a common name.
func (d Date) phrase() string {
	q, shared := d.sharedQualifier()
	years := d.parts() == yearPart && d.absent != 0 && d.absent < yearX && d.absent>>4&(d.absent>>4+1) == 0
	if shared && (years || d.isSeason() && d.absent == 0 && YearPart(d.month) >= FirstQuarter) {
		return doubtWords[q] + "the " + d.words()
	}
	return d.String()
}

// When returns d as it stands in a sentence about what happened then: "on 15 August
// 1990", "in August 1990", "in 1990", "in the 1990s", "in the 6th century BC". Of a
// date that is unknown or open it returns what [Date.String] does.
func (d Date) When() string {
	switch {
	case !d.IsKnown():
		return d.String()
	case d.parts() == dayPart:
		return "on " + d.phrase()
	}
	return "in " + d.phrase()
}

// lastedWords is String for what lasted between two known ends.
func (s Span) lastedWords() string {
	if s.from == s.to {
		return "within " + s.from.phrase()
	}
	dash := " – "
	if s.sharesYear() && s.from.month == s.to.month { // both are days
		dash = "–"
	}
	return s.sharedFrom() + dash + s.to.String()
}

// sharedFrom is the beginning in words, without the year or the month and year
// that both ends share.
func (s Span) sharedFrom() string {
	from := s.from
	switch {
	case !s.sharesYear():
		return from.String()
	case from.month == s.to.month: // both are days
		return strconv.Itoa(int(from.day))
	case from.parts() == dayPart:
		return strconv.Itoa(int(from.day)) + " " + time.Month(from.month).String()
	}
	return time.Month(from.month).String()
}

// sharesYear reports whether both ends are days or both are months, in one year,
// with nothing missing or qualified between them.
func (s Span) sharesYear() bool {
	from, to := s.from, s.to
	return from.year == to.year && from.parts() == to.parts() && from.parts() >= monthPart &&
		from.isPlain() && to.isPlain()
}

// isPlain reports whether d, which is no year, is a month or a day with no more to
// it.
func (d Date) isPlain() bool { return d.IsFirm() && d.absent == 0 && !d.isSeason() }

func (d Date) isPlainDay() bool { return d.parts() == dayPart && d.isPlain() }

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

// String returns the set in words for people: "1667, 1668 or some time between
// 1670 and 1672" for one of a set, and "1667, 1668 and all from 1670 to 1672" for
// all of one. The zero Set is "no dates".
func (s Set) String() string {
	var list []string
	for member := range s.Members() {
		if s.IsAllOf() {
			list = append(list, member.eachWords())
		} else {
			list = append(list, member.String())
		}
	}
	switch {
	case s.IsZero():
		return "no dates"
	case s.IsAllOf():
		return listWords(list, "and")
	}
	return listWords(list, "or")
}

// eachWords is String for a member of all of a set.
func (s Span) eachWords() string {
	switch {
	case s.from == s.to:
		return s.String()
	case !s.from.IsKnown():
		return "all up to " + s.to.String()
	case !s.to.IsKnown():
		return "all from " + s.from.String() + " on"
	}
	return "all from " + s.from.String() + " to " + s.to.String()
}
