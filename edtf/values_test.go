package edtf_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations/edtf"
)

// zeros has the zero value of every exported type.
var zeros = []any{
	edtf.Date{}, edtf.Span{}, edtf.Set{}, edtf.DateTime{}, edtf.AllenSet{},
	edtf.Precision(0), edtf.YearPart(0), edtf.Qualifier(0), edtf.Allen(0),
	edtf.Precision(255), edtf.YearPart(255), edtf.Qualifier(255), edtf.Allen(255),
	edtf.Error{},
}

// No method of a zero value panics, whatever zero values it is given.
func TestZeroValues(t *testing.T) {
	for _, zero := range zeros {
		value := reflect.New(reflect.TypeOf(zero))
		value.Elem().Set(reflect.ValueOf(zero))
		for i := range value.NumMethod() {
			name := fmt.Sprintf("%T.%s", zero, value.Type().Method(i).Name)
			t.Run(name, func(t *testing.T) {
				method := value.Method(i)
				var in []reflect.Value
				for j := range method.Type().NumIn() {
					in = append(in, reflect.Zero(method.Type().In(j)))
				}
				for _, out := range method.Call(in) {
					drain(out)
				}
			})
		}
	}
}

// drain takes all that an iterator yields.
func drain(v reflect.Value) {
	if v.Kind() == reflect.Func && v.Type().CanSeq() {
		for range v.Seq() {
		}
	}
}

// Every exported type is a good value: it can be compared, kept in a map, printed
// and written as text.
func TestValuesAreGood(t *testing.T) {
	for _, zero := range zeros {
		typ := reflect.TypeOf(zero)
		if typ == reflect.TypeFor[edtf.Error]() {
			continue
		}
		if !typ.Comparable() {
			t.Errorf("%v cannot be compared", typ)
		}
		if _, ok := zero.(fmt.Stringer); !ok {
			t.Errorf("%v has no String", typ)
		}
		if _, ok := zero.(encoding.TextMarshaler); !ok {
			t.Errorf("%v has no MarshalText", typ)
		}
		if _, ok := reflect.New(typ).Interface().(encoding.TextUnmarshaler); !ok {
			t.Errorf("%v has no UnmarshalText", typ)
		}
		if s := fmt.Sprint(zero); s == "" {
			t.Errorf("the zero %v prints as nothing", typ)
		}
	}
	for _, zero := range zeros[:4] {
		typ := reflect.TypeOf(zero)
		if _, ok := zero.(driver.Valuer); !ok {
			t.Errorf("%v has no Value", typ)
		}
		if _, ok := reflect.New(typ).Interface().(sql.Scanner); !ok {
			t.Errorf("%v has no Scan", typ)
		}
		if _, ok := zero.(encoding.TextAppender); !ok {
			t.Errorf("%v has no AppendText", typ)
		}
		if zero.(interface{ EDTF() string }).EDTF() != "" {
			t.Errorf("the zero %v has a text", typ)
		}
	}
}

func TestSizes(t *testing.T) {
	for _, test := range []struct {
		typ  reflect.Type
		size uintptr
	}{
		{reflect.TypeFor[edtf.Date](), 8},
		{reflect.TypeFor[edtf.Span](), 20},
		{reflect.TypeFor[edtf.DateTime](), 16},
	} {
		if size := test.typ.Size(); size != test.size {
			t.Errorf("a %v takes %d bytes, want %d", test.typ, size, test.size)
		}
	}
}

type record struct {
	Date  edtf.Date
	Span  edtf.Span
	Set   edtf.Set
	At    edtf.DateTime
	Allen edtf.AllenSet
	Was   edtf.Precision
	Maybe edtf.Date `json:",omitzero"`
}

var records = []record{
	{},
	{
		Date:  edtf.MustParseDate("2004?-06-~11"),
		Span:  edtf.MustParseSpan("[1990..1992]"),
		Set:   edtf.MustParseSet("{1960,1961-12}"),
		At:    edtf.DateTimeOf(time.Date(2003, 4, 9, 12, 0, 0, 0, time.UTC)),
		Allen: edtf.MustParseSpan("1989").Allen(edtf.MustParseSpan("1990~")),
		Was:   edtf.PrecisionSeason,
		Maybe: edtf.Open(),
	},
}

func TestJSON(t *testing.T) {
	for i, want := range []string{
		`{"Date":"","Span":"","Set":"","At":"","Allen":"","Was":"unknown"}`,
		`{"Date":"2004?-06-~11","Span":"[1990..1992]","Set":"{1960,1961-12}","At":"2003-04-09T12:00:00Z","Allen":"perhaps before, meets","Was":"season","Maybe":".."}`,
	} {
		text, err := json.Marshal(records[i])
		if err != nil || string(text) != want {
			t.Errorf("%s, %v; want %s", text, err, want)
		}
		var again record
		if err := json.Unmarshal(text, &again); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff(records[i], again); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

func TestGob(t *testing.T) {
	for _, r := range records {
		var b bytes.Buffer
		r.Allen = edtf.AllenSet{}
		if err := gob.NewEncoder(&b).Encode(struct {
			Date edtf.Date
			Span edtf.Span
			Set  edtf.Set
			At   edtf.DateTime
		}{r.Date, r.Span, r.Set, r.At}); err != nil {
			t.Fatal(err)
		}
		var again struct {
			Date edtf.Date
			Span edtf.Span
			Set  edtf.Set
			At   edtf.DateTime
		}
		if err := gob.NewDecoder(&b).Decode(&again); err != nil {
			t.Fatal(err)
		}
		got := record{Date: again.Date, Span: again.Span, Set: again.Set, At: again.At, Was: r.Was, Maybe: r.Maybe}
		if diff := cmp.Diff(r, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

func TestSQL(t *testing.T) {
	for _, test := range []struct {
		value   driver.Valuer
		want    driver.Value
		scanner sql.Scanner
	}{
		{edtf.Year(1990), "1990", new(edtf.Date)},
		{edtf.Date{}, nil, new(edtf.Date)},
		{edtf.Open(), "..", new(edtf.Date)},
		{edtf.MustParseSpan("2003/.."), "2003/..", new(edtf.Span)},
		{edtf.Span{}, nil, new(edtf.Span)},
		{edtf.MustParseSet("[1667,1668]"), "[1667,1668]", new(edtf.Set)},
		{edtf.Set{}, nil, new(edtf.Set)},
		{records[1].At, "2003-04-09T12:00:00Z", new(edtf.DateTime)},
		{edtf.DateTime{}, nil, new(edtf.DateTime)},
	} {
		got, err := test.value.Value()
		if diff := cmp.Diff(test.want, got); diff != "" || err != nil {
			t.Errorf("%v: %v -want +got:\n%s", test.value, err, diff)
		}
		sources := []any{got}
		if text, ok := got.(string); ok {
			sources = append(sources, []byte(text))
		}
		for _, src := range sources {
			if err := test.scanner.Scan(src); err != nil {
				t.Errorf("Scan(%v): %v", src, err)
			}
			if again := reflect.ValueOf(test.scanner).Elem().Interface(); again != any(test.value) {
				t.Errorf("Scan(%v) gives %v, want %v", src, again, test.value)
			}
		}
		if err := test.scanner.Scan(1990); err == nil {
			t.Errorf("%T reads a number", test.scanner)
		}
	}
	var d edtf.Date
	var s edtf.Span
	at := time.Date(2003, 4, 9, 23, 0, 0, 0, time.FixedZone("", 3*60*60))
	if err := d.Scan(at); err != nil || d != edtf.Day(2003, 4, 9) {
		t.Errorf("Scan(%v) gives %v, %v", at, d, err)
	}
	if err := s.Scan(at); err != nil || s != edtf.Day(2003, 4, 9).Span() {
		t.Errorf("Scan(%v) gives %v, %v", at, s, err)
	}
	var clock edtf.DateTime
	if err := clock.Scan(at); err != nil || clock.EDTF() != "2003-04-09T23:00:00+03:00" {
		t.Errorf("Scan(%v) gives %v, %v", at, clock, err)
	}
	if err := new(edtf.Set).Scan(at); err == nil {
		t.Error("a Set reads a time")
	}
	if err := d.Scan("1990-13"); err == nil || d != edtf.Day(2003, 4, 9) {
		t.Errorf("a bad text makes it %v, %v", d, err)
	}
}

func TestEnumerations(t *testing.T) {
	count := 0
	for p := range edtf.Precisions() {
		count += checkMember(t, p, edtf.ParsePrecision)
	}
	for p := range edtf.YearParts() {
		count += checkMember(t, p, edtf.ParseYearPart)
	}
	for q := range edtf.Qualifiers() {
		count += checkMember(t, q, edtf.ParseQualifier)
	}
	for a := range edtf.Allens() {
		count += checkMember(t, a, edtf.ParseAllen)
	}
	if want := 12 + 21 + 4 + 13; count != want {
		t.Errorf("%d members, want %d", count, want)
	}
	for _, none := range []encoding.TextMarshaler{edtf.Precision(12), edtf.YearPart(0), edtf.YearPart(42), edtf.Qualifier(4), edtf.Allen(0), edtf.Allen(14)} {
		if text, err := none.MarshalText(); err == nil {
			t.Errorf("%#v has the text %s", none, text)
		}
	}
	_, err := edtf.ParseYearPart("the fall")
	checkFault(t, err, "the fall", 0, "write one of: spring, summer, autumn, winter, "+
		"northern spring, northern summer, northern autumn, northern winter, "+
		"southern spring, southern summer, southern autumn, southern winter, "+
		"first quarter, second quarter, third quarter, fourth quarter, first third, second third, last third, first half, second half")
	_, err = edtf.ParseQualifier("doubtful")
	checkFault(t, err, "doubtful", 0, "write one of: unqualified, uncertain, approximate, uncertain and approximate")
}

func checkMember[E interface {
	comparable
	String() string
	MarshalText() ([]byte, error)
	IsValid() bool
}](t *testing.T, e E, parse func(string) (E, error)) int {
	t.Helper()
	text, err := e.MarshalText()
	if err != nil || string(text) != e.String() || !e.IsValid() {
		t.Errorf("%v has the text %s, %v", e, text, err)
	}
	if again, err := parse(string(bytes.ToUpper(text))); err != nil || again != e {
		t.Errorf("%s is read as %v, %v", text, again, err)
	}
	again := new(E)
	read := any(again).(encoding.TextUnmarshaler).UnmarshalText
	if err := read(text); err != nil || *again != e {
		t.Errorf("%s is unmarshalled as %v, %v", text, *again, err)
	}
	if none, err := parse("none of them"); err == nil || none != *new(E) {
		t.Errorf("a bad text is read as %v, %v", none, err)
	}
	if err := read([]byte("none of them")); err == nil || *again != e {
		t.Errorf("a bad text makes %v %v, %v", e, *again, err)
	}
	return 1
}

func TestYearPartMonths(t *testing.T) {
	for _, test := range []struct {
		part        edtf.YearPart
		first, last time.Month
	}{
		{edtf.Spring, 3, 5}, {edtf.Summer, 6, 8}, {edtf.Autumn, 9, 11}, {edtf.Winter, 12, 2},
		{edtf.NorthernSpring, 3, 5}, {edtf.NorthernSummer, 6, 8}, {edtf.NorthernAutumn, 9, 11}, {edtf.NorthernWinter, 12, 2},
		{edtf.SouthernSpring, 9, 11}, {edtf.SouthernSummer, 12, 2}, {edtf.SouthernAutumn, 3, 5}, {edtf.SouthernWinter, 6, 8},
		{edtf.FirstQuarter, 1, 3}, {edtf.SecondQuarter, 4, 6}, {edtf.ThirdQuarter, 7, 9}, {edtf.FourthQuarter, 10, 12},
		{edtf.FirstThird, 1, 4}, {edtf.SecondThird, 5, 8}, {edtf.LastThird, 9, 12},
		{edtf.FirstHalf, 1, 6}, {edtf.SecondHalf, 7, 12},
		{0, 0, 0}, {edtf.Spring - 1, 0, 0}, {edtf.SecondHalf + 1, 0, 0},
	} {
		if first, last := test.part.Months(); first != test.first || last != test.last {
			t.Errorf("%v: %v to %v", test.part, first, last)
		}
	}
}

func TestAllenSetText(t *testing.T) {
	for _, text := range []string{"", "before", "before, meets", "perhaps starts, equals"} {
		var set edtf.AllenSet
		if err := set.UnmarshalText([]byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		if again, err := set.MarshalText(); err != nil || string(again) != text {
			t.Errorf("%q is written back as %q, %v", text, again, err)
		}
	}
	set := edtf.Year(1989).Span().Allen(edtf.Year(1990).Span())
	for _, bad := range []string{"beside", "before,meets", "before, ", ", before", "perhaps "} {
		before := set
		if err := set.UnmarshalText([]byte(bad)); err == nil || set != before {
			t.Errorf("%q makes it %v, %v", bad, set, err)
		}
	}
}
