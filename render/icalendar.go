package render

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// ICalendar returns the events that are dated to the day as a calendar in the format
// iCalendar (RFC 5545), which calendar programs read: what happened on one day as that
// day, and what lasted from one day to another as all of these. Events whose days are
// not known are left out, as are those before the year 1 or after 9999, which the
// format does not have; the description of the calendar says how many.
//
// An entry has the title, and as description the summary, the caveat and the sources.
// Its categories are the kind and the class of what the country of the data set and
// others did to each other. If Options.Link is set, it has the address of the event.
// The same events always give the same bytes: entries are stamped with the horizon of
// the data set.
//
// The error is that of the timeline or of the dates in the options, or an
// [*OptionError].
func ICalendar(t relations.Timeline, o Options) ([]byte, error) {
	t, o, err := o.text(t)
	if err != nil {
		return nil, err
	}
	title := o.Title
	if title == "" {
		title = titleOf(t, o)
	}
	chosen, more := o.chosen(t)
	code, _ := subject(t.Dataset())
	stamp := "19700101T000000Z"
	if horizon := t.Dataset().Horizon(); horizon.IsKnown() {
		if day := horizon.Latest().Time(); inCalendar(day) {
			stamp = day.Format("20060102T000000Z")
		}
	}
	var entries calendar
	for e := range chosen.All() {
		first, last, ok := calendarDays(e.Date)
		if !ok {
			more++
			continue
		}
		address, err := o.address(relations.Ref{Sort: "event", ID: e.ID})
		if err != nil {
			return nil, err
		}
		entries.entry(e, code, stamp, address, first, last)
	}
	var c calendar
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//relations//render//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("NAME", calendarText(title)) // RFC 7986, and below what is older than that
	c.line("X-WR-CALNAME", calendarText(title))
	if more > 0 {
		c.line("X-WR-CALDESC", calendarText("Not in this calendar: "+plural(more, "event", "events")+", most of them since their days are not known."))
	}
	c.WriteString(entries.String())
	c.line("END", "VCALENDAR")
	return []byte(c.String()), nil
}

// A calendar is written line by line.
type calendar struct{ strings.Builder }

// entry writes an event.
func (c *calendar) entry(e relations.Event, subject relations.Code, stamp, address string, first, last time.Time) {
	categories := calendarText(e.Kind.String())
	if quad := quadOf(e, subject, ""); quad.Valid() {
		categories += "," + calendarText(quad.String())
	}
	description := e.Summary
	for _, text := range []string{e.Caveat, sourcesOf(e)} {
		if text != "" {
			description += "\n" + text
		}
	}
	c.line("BEGIN", "VEVENT")
	c.line("UID", calendarText(e.ID)+"@"+strings.ToLower(string(subject))+".relations.invalid")
	c.line("DTSTAMP", stamp)
	c.line("DTSTART;VALUE=DATE", first.Format("20060102"))
	c.line("DTEND;VALUE=DATE", last.AddDate(0, 0, 1).Format("20060102"))
	c.line("SUMMARY", calendarText(e.Title))
	c.line("DESCRIPTION", calendarText(description))
	c.line("CATEGORIES", categories)
	if address != "" {
		c.line("URL", strings.NewReplacer("\r", "", "\n", "").Replace(address))
	}
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

// line writes a line, folded so that no part is longer than 75 bytes.
func (c *calendar) line(name, value string) {
	const most = 75
	line, room := name+":"+value, most
	for len(line) > room {
		n := room
		for !utf8.RuneStart(line[n]) {
			n--
		}
		c.WriteString(line[:n] + "\r\n ")
		line, room = line[n:], most-1
	}
	c.WriteString(line + "\r\n")
}

// calendarDays returns the first and the last day of what is dated to the day.
func calendarDays(s relations.Span) (first, last time.Time, ok bool) {
	from, to := s.From(), s.To()
	if from.Precision() != edtf.PrecisionDay || to.Precision() != edtf.PrecisionDay || s.Once() && from != to {
		return first, last, false
	}
	first, last = from.Earliest().Time(), to.Latest().Time()
	return first, last, inCalendar(first) && inCalendar(last.AddDate(0, 0, 1))
}

// inCalendar reports whether iCalendar can write a day.
func inCalendar(t time.Time) bool { return 1 <= t.Year() && t.Year() <= 9999 }

// calendarText escapes text for iCalendar.
func calendarText(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		if b.Len() > 0 {
			b.WriteString(`\n`)
		}
		for _, r := range plain(line) {
			if r == '\\' || r == ';' || r == ',' {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
