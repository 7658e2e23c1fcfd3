package edtf_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/edtf"
)

func TestDateTimes(t *testing.T) {
	for _, test := range []struct {
		text, edtf, words string
		utc               time.Time
		zoned             bool
	}{
		{"1985-04-12T23:20:30", "", "12 April 1985, 23:20:30", time.Date(1985, 4, 12, 23, 20, 30, 0, time.UTC), false},
		{"1985-04-12T23:20:30Z", "", "12 April 1985, 23:20:30 UTC", time.Date(1985, 4, 12, 23, 20, 30, 0, time.UTC), true},
		{"1985-04-12T23:20:30+00:00", "1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", time.Date(1985, 4, 12, 23, 20, 30, 0, time.UTC), true},
		{"1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00", "12 April 1985, 23:20:30 UTC-04:00", time.Date(1985, 4, 13, 3, 20, 30, 0, time.UTC), true},
		{"1985-04-12T23:20:30+05:30", "", "12 April 1985, 23:20:30 UTC+05:30", time.Date(1985, 4, 12, 17, 50, 30, 0, time.UTC), true},
		{"1985-04-12T00:00:00-00:30", "", "12 April 1985, 00:00:00 UTC-00:30", time.Date(1985, 4, 12, 0, 30, 0, 0, time.UTC), true},
		{"-0043-03-15T11:00:00", "", "15 March 44 BC, 11:00:00", time.Date(-43, 3, 15, 11, 0, 0, 0, time.UTC), false},
		{"2016-12-31T23:59:60Z", "", "31 December 2016, 23:59:60 UTC", time.Date(2017, 1, 1, 0, 0, 0, 0, time.UTC), true},
		{"Y12345-01-31T00:00:00Z", "", "31 January 12345, 00:00:00 UTC", time.Date(12345, 1, 31, 0, 0, 0, 0, time.UTC), true},
	} {
		at, err := edtf.ParseDateTime(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		want := test.edtf
		if want == "" {
			want = test.text
		}
		instant, zoned := at.Time()
		got := []any{at.EDTF(), at.String(), instant.UTC(), zoned, at.Date().EDTF()}
		if diff := cmp.Diff([]any{want, test.words, test.utc, test.zoned, test.text[:len(at.Date().EDTF())]}, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.text, diff)
		}
		if again, err := edtf.ParseDateTime(at.EDTF()); err != nil || again != at || !again.Equal(at) {
			t.Errorf("%s: read back as %v, %v", test.text, again, err)
		}
	}
}

func TestDateTimeOf(t *testing.T) {
	baghdad := time.FixedZone("", 3*60*60)
	at := edtf.DateTimeOf(time.Date(2003, 4, 9, 16, 50, 7, 8, baghdad))
	hour, minute, second := at.Clock()
	offset, ok := at.Offset()
	if diff := cmp.Diff([]any{"2003-04-09T16:50:07+03:00", 16, 50, 7, 180, true}, []any{at.EDTF(), hour, minute, second, offset, ok}); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if far := edtf.DateTimeOf(time.Date(2_000_000_000, 1, 1, 0, 0, 0, 0, time.UTC)); !far.IsZero() {
		t.Errorf("a year out of range gives %v", far)
	}
}

func TestDateTimeCompare(t *testing.T) {
	var sorted []edtf.DateTime
	for _, text := range []string{
		"", "1985-04-12T22:20:40", "1985-04-12T22:30:30Z", "1985-04-12T23:20:29Z", "1985-04-12T23:20:30", "1985-04-12T23:20:30-04", "1985-04-12T23:20:30Z",
		"1985-04-12T23:20:30+04:30", "1985-04-12T23:21:00", "1985-04-13T00:00:00",
	} {
		var at edtf.DateTime
		if err := at.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		sorted = append(sorted, at)
	}
	if !slices.IsSortedFunc(sorted, edtf.DateTime.Compare) {
		t.Errorf("not in order: %v", sorted)
	}
	for _, a := range sorted {
		for _, b := range sorted {
			if c := a.Compare(b); (c == 0) != (a == b) || c != -b.Compare(a) {
				t.Errorf("%v.Compare(%v) = %d", a, b, c)
			}
		}
	}
}

func TestParseDateTimeFaults(t *testing.T) {
	for _, test := range []struct {
		text   string
		offset int
		reason string
	}{
		{"", 0, "a time of day is missing"},
		{"T23:20:30", 0, "a date is missing"},
		{"1985-04-12", 10, "a time of day is missing"},
		{"1985-04T23:20:30", 0, "stands a day without X"},
		{"1985-04-12?T23:20:30", 0, "stands a day without X and qualifiers"},
		{"1985-04-31T23:20:30", 8, "April 1985 has 30 days"},
		{"1985-04-12T", 11, "an hour has 2 digits"},
		{"1985-04-12T24:00:00", 11, "the last hour is 23"},
		{"1985-04-12T23:60:00", 14, "the last minute is 59"},
		{"1985-04-12T23:20:61", 17, "the last second is 60"},
		{"1985-04-12T23:20", 16, "a colon and the second are missing"},
		{"1985-04-12T2320", 13, "a colon and the minute are missing"},
		{"1985-04-12TXX:20:30", 11, "has no X"},
		{"1985-04-12T23:20:30.5", 19, "after the seconds stands nothing, Z"},
		{"1985-04-12T23:20:30Z5", 20, "after the seconds stands nothing, Z"},
		{"1985-04-12T23:20:30+4", 21, "an hour has 2 digits"},
		{"1985-04-12T23:20:30+24", 20, "the last hour is 23"},
		{"1985-04-12t23:20:30z", 20, "write 1985-04-12T23:20:30Z"},
	} {
		_, err := edtf.ParseDateTime(test.text)
		checkFault(t, err, test.text, test.offset, test.reason)
	}
}
