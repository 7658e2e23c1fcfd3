package relations_test

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
)

// zeros has the zero value of every exported type, generic ones with some parameters, for
// the tests of what is promised for all types. TestEveryTypeIsListed finds missing ones.
var zeros = []any{
	relations.Act{}, relations.Actor{}, relations.Amount{}, relations.Answer(0), relations.Aspect(0), relations.Border{}, relations.Bound(0),
	relations.CAMEO(""), relations.Candidate{}, relations.Class(0), relations.Code(""), relations.Conflict{}, relations.ConflictSort(0),
	relations.Country{}, relations.Crossing{}, relations.CrossingStatus(0), relations.Dataset{}, relations.Date{}, relations.Delimitation{},
	relations.Diplomacy{}, relations.Document{}, relations.Dossier{}, relations.Doubt{}, relations.DyadYear{}, relations.EstablishmentTable{}, relations.Event{},
	relations.Fact{}, relations.Fault(0), relations.Ground(0), relations.Hit{}, relations.Kind(0), relations.List[string]{}, relations.List[relations.Phase]{}, relations.Matrix{},
	relations.Measure{}, relations.Membership{}, relations.MembershipStatus(0), relations.Mission{}, relations.NameError{}, relations.Office{},
	relations.OfficeHolder{}, relations.OfficeSort(0), relations.Party{}, relations.Person{}, relations.Phase{}, relations.Place{}, relations.Position(0),
	relations.Precision(0), relations.Project{}, relations.ProjectKind(0), relations.ProjectStatus(0), relations.QuadClass(0), relations.QueryError{},
	relations.Rank(0), relations.InputError{}, relations.RecordError{}, relations.Records{}, relations.Ref{}, relations.Reference{}, relations.ReferenceKind(0),
	relations.Role(0), relations.Section{}, relations.Sector(0), relations.Set[relations.Fact]{}, relations.Set[relations.Border]{}, relations.Set[relations.Person]{},
	relations.Shrine{}, relations.Source{}, relations.Span{}, relations.Stance{}, relations.Standing{}, relations.Statehood(0), relations.Status(0),
	relations.Support(0), relations.System(0), relations.Tally{}, relations.Timeline{}, relations.Topic(0), relations.Unit(0), relations.Venture{}, relations.Vouch{},
}

// opaque returns values of the types that stand for a data set or a part of one, into
// which nothing can be read.
func opaque() []any {
	return []any{
		relations.Iraq(), relations.Article(), must(relations.With("SYR")), must(relations.Sides("gulf-war")),
		relations.ByCountry(relations.FRA).OfKind(relations.Treaty), relations.Facts().Of("debt"), relations.Borders(), relations.People(),
	}
}

func isOpaque(v any) bool {
	return slices.ContainsFunc(opaque(), func(o any) bool { return reflect.TypeOf(o) == reflect.TypeOf(v) })
}

func TestEveryTypeIsListed(t *testing.T) {
	listed := map[string]bool{"Enumeration": true} // an interface
	for _, zero := range zeros {
		name, _, _ := strings.Cut(reflect.TypeOf(zero).Name(), "[")
		listed[name] = true
	}
	for file := range sources(t, parser.SkipObjectResolution, ".") {
		for _, decl := range file.Decls {
			decl, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range decl.Specs {
				if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() && !listed[s.Name.Name] {
					t.Errorf("the type %s is not among zeros", s.Name.Name)
				}
			}
		}
	}
}

// No method of any type panics on its zero value, whatever its arguments, nor on a nil
// error, nor do the iterators that methods return.
func TestZeroValuesDoNotPanic(t *testing.T) {
	for _, zero := range zeros {
		for _, strange := range []bool{false, true} {
			v := reflect.New(reflect.TypeOf(zero))
			callAll(t, v, strange)
			callAll(t, v.Elem(), strange)
		}
		_ = fmt.Sprint(zero)
	}
	for _, err := range []error{(*relations.NameError)(nil), (*relations.QueryError)(nil), (*relations.RecordError)(nil)} {
		if err.Error() == "" {
			t.Errorf("%T says nothing", err)
		}
	}
}

// callAll calls every method of a value with zero arguments, or with strange ones.
func callAll(t *testing.T, v reflect.Value, strange bool) {
	for i := range v.NumMethod() {
		method := v.Type().Method(i)
		name := fmt.Sprintf("%v.%s", v.Type(), method.Name)
		func() {
			defer func() {
				if fault := recover(); fault != nil {
					t.Errorf("%s panics: %v", name, fault)
				}
			}()
			in := []reflect.Value{v}
			for j := 1; j < method.Type.NumIn(); j++ {
				in = append(in, strangeValue(method.Type.In(j), strange))
			}
			call := method.Func.Call
			if method.Type.IsVariadic() {
				call = method.Func.CallSlice
			}
			for _, out := range call(in) {
				walk(out)
			}
		}()
	}
}

// strangeValue gives a zero value, or one that no query expects.
func strangeValue(typ reflect.Type, strange bool) reflect.Value {
	v := reflect.New(typ).Elem()
	switch {
	case !strange:
	case typ == reflect.TypeFor[relations.Date]():
		v.Set(reflect.ValueOf(relations.Year(1990)))
	case typ.Kind() == reflect.String:
		v.SetString("no such \xff")
	case typ.Kind() == reflect.Int:
		v.SetInt(-1)
	case typ.Kind() == reflect.Uint8:
		v.SetUint(255)
	case typ.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(typ, 1, 1))
		v.Index(0).Set(strangeValue(typ.Elem(), strange))
	case typ.Kind() == reflect.Func:
		v.Set(reflect.MakeFunc(typ, func([]reflect.Value) []reflect.Value {
			var out []reflect.Value
			for i := range typ.NumOut() {
				out = append(out, reflect.Zero(typ.Out(i)))
			}
			return out
		}))
	}
	if !strange && typ.Kind() == reflect.Func && typ.NumOut() == 1 && typ.Out(0) == reflect.TypeFor[error]() {
		return strangeValue(typ, true) // the function that packages for YAML give is never nil
	}
	return v
}

// walk goes through what an iterator yields.
func walk(v reflect.Value) {
	typ := v.Type()
	if v.Kind() == reflect.Func && v.IsNil() {
		panic("gives a nil iterator")
	}
	if v.Kind() != reflect.Func || typ.NumIn() != 1 || typ.In(0).Kind() != reflect.Func {
		return
	}
	v.Call([]reflect.Value{reflect.MakeFunc(typ.In(0), func([]reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(true)}
	})})
}

// Every type has a String method, or is an error or a string.
func TestEveryTypePrints(t *testing.T) {
	for _, zero := range zeros {
		v := reflect.New(reflect.TypeOf(zero))
		_, stringer := zero.(fmt.Stringer)
		_, isError := v.Interface().(error)
		if !stringer && !isError && v.Elem().Kind() != reflect.String {
			t.Errorf("%T has no String", zero)
		}
	}
}

// filled returns a value of the same type in which no field is zero.
func filled(t *testing.T, like any) reflect.Value {
	t.Helper()
	v := reflect.New(reflect.TypeOf(like)).Elem()
	fill(t, v)
	return v
}

func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Interface().(type) {
	case relations.Date:
		v.Set(reflect.ValueOf(relations.Month(1990, 8)))
		return
	case relations.Span:
		v.Set(reflect.ValueOf(span(t, "1980-09/1988-08")))
		return
	case relations.Tally:
		if err := json.Unmarshal([]byte(`{"04": 3, "19": 1}`), v.Addr().Interface()); err != nil {
			t.Fatal(err)
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("text <" + v.Type().Name() + ">")
	case reflect.Int:
		v.SetInt(3)
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Float64:
		v.SetFloat(1.5)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0))
	case reflect.Struct:
		if strings.HasPrefix(v.Type().Name(), "List[") {
			items := reflect.New(v.MethodByName("Slice").Type().Out(0)).Elem()
			fill(t, items)
			if err := json.Unmarshal(must(json.Marshal(items.Interface())), v.Addr().Interface()); err != nil {
				t.Fatal(err)
			}
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(t, v.Field(i))
			}
		}
	}
}

// Values are read back as they were written, and go-cmp compares them without options.
func TestFormsCarryEverything(t *testing.T) {
	forms := map[string]struct {
		write func(any) ([]byte, error)
		read  func([]byte, any) error
	}{
		"JSON": {json.Marshal, json.Unmarshal},
		"gob": {
			func(v any) ([]byte, error) {
				var b bytes.Buffer
				err := gob.NewEncoder(&b).Encode(v)
				return b.Bytes(), err
			},
			func(data []byte, v any) error { return gob.NewDecoder(bytes.NewReader(data)).Decode(v) },
		},
	}
	for name, form := range forms {
		for _, zero := range zeros {
			if isOpaque(zero) {
				continue
			}
			want := filled(t, zero).Interface()
			text, err := form.write(want)
			if err != nil {
				t.Errorf("%s: %T: %v", name, zero, err)
				continue
			}
			got := reflect.New(reflect.TypeOf(zero))
			if err := form.read(text, got.Interface()); err != nil {
				t.Errorf("%s: %T: %v in %s", name, zero, err, text)
			} else if diff := cmp.Diff(want, got.Elem().Interface()); diff != "" {
				t.Errorf("%s: %T (-want +got)\n%s", name, zero, diff)
			}
		}
	}
}

// XML carries a whole value or gives an error; it loses nothing silently.
func TestXMLLosesNothing(t *testing.T) {
	type holder struct{ Value any }
	for _, zero := range zeros {
		if isOpaque(zero) {
			continue
		}
		want := filled(t, zero).Interface()
		text, err := xml.Marshal(want)
		if err != nil || strings.HasPrefix(reflect.TypeOf(zero).Name(), "List[") { // the name of a list is no name of an element
			continue
		}
		got := reflect.New(reflect.TypeOf(zero))
		if err := xml.Unmarshal(text, got.Interface()); err != nil {
			t.Errorf("%T: %v in %s", zero, err, text)
		} else if diff := cmp.Diff(want, got.Elem().Interface()); diff != "" {
			t.Errorf("%T (-want +got)\n%s", zero, diff)
		}
	}
	for _, v := range opaque() {
		text, err := xml.Marshal(holder{v})
		if err != nil {
			continue
		}
		var element struct{ Value string }
		if err := xml.Unmarshal(text, &element); err != nil || element.Value != string(must(json.Marshal(v))) {
			t.Errorf("%T is written as %.200s, not as its JSON", v, text)
		}
	}
}

// fakeYAML returns a function that reads a document into a value, such as packages for
// YAML pass to UnmarshalYAML.
func fakeYAML(document string) func(any) error {
	return func(into any) error { return json.Unmarshal([]byte(document), into) }
}

func TestListInYAML(t *testing.T) {
	list := relations.ListOf("kept")
	if err := list.UnmarshalYAML(fakeYAML(`["a", "b"]`)); err != nil || !list.Equal(relations.ListOf("a", "b")) {
		t.Errorf("a sequence is read as %v, %v", list, err)
	}
	if got, err := list.MarshalYAML(); err != nil || !reflect.DeepEqual(got, []string{"a", "b"}) {
		t.Errorf("a list is written as %v, %v", got, err)
	}
	if err := list.UnmarshalYAML(fakeYAML(`{"no": "list"}`)); err == nil || !list.Contains("a") {
		t.Errorf("a mapping is read as %v, %v", list, err)
	}
	if err := list.UnmarshalYAML(fakeYAML(`[]`)); err != nil || !list.IsZero() {
		t.Errorf("an empty sequence is read as %v, %v", list, err)
	}
	var parties relations.List[relations.Party]
	if err := parties.UnmarshalYAML(fakeYAML(`[{"actor": "IRQ", "role": "host"}]`)); err != nil || parties.Len() != 1 {
		t.Errorf("parties are read as %v, %v", parties, err)
	}
	items := must(list.MarshalYAML())
	if slice, ok := items.([]string); !ok || len(slice) != 0 {
		t.Errorf("the empty list is written as %#v", items)
	}
}

// Equal compares every field.
func TestEqualLooksAtEverything(t *testing.T) {
	for _, zero := range zeros {
		typ := reflect.TypeOf(zero)
		method, ok := typ.MethodByName("Equal")
		if !ok || isOpaque(zero) || method.Type.NumIn() != 2 {
			continue
		}
		equal := func(a, b reflect.Value) bool { return method.Func.Call([]reflect.Value{a, b})[0].Bool() }
		if !equal(filled(t, zero), filled(t, zero)) || equal(filled(t, zero), reflect.Zero(typ)) {
			t.Errorf("%v: Equal does not go by what is there", typ)
		}
		if typ.Kind() != reflect.Struct {
			continue
		}
		for i := range typ.NumField() {
			other := filled(t, zero)
			if typ.Field(i).IsExported() {
				other.Field(i).SetZero()
				if equal(filled(t, zero), other) || equal(other, filled(t, zero)) {
					t.Errorf("%v: Equal does not look at %s", typ, typ.Field(i).Name)
				}
			}
		}
	}
}

func TestList(t *testing.T) {
	items := []string{"a", "b"}
	list := relations.ListOf(items...)
	items[0] = "changed"
	copied := list.Slice()
	copied[1] = "changed"
	if diff := cmp.Diff([]string{"a", "b"}, slices.Collect(list.All())); diff != "" {
		t.Errorf("the list changed with what it was made of or gave (-want +got)\n%s", diff)
	}
	if list.Len() != 2 || !list.Contains("b") || list.Contains("c") || list.String() != "a, b" {
		t.Errorf("%v: Len %d", list, list.Len())
	}
	for i, want := range []string{"a", "b"} {
		if got, err := list.At(i); got != want || err != nil {
			t.Errorf("At(%d) = %q, %v", i, got, err)
		}
	}
	var query *relations.QueryError
	for _, i := range []int{-1, 2} {
		if got, err := list.At(i); got != "" || !errors.As(err, &query) {
			t.Errorf("At(%d) = %q, %v", i, got, err)
		}
	}
	if !list.Equal(relations.ListOf("a", "b")) || list.Equal(relations.ListOf("b", "a")) || list == relations.ListOf("a", "b") {
		t.Error("Equal and == are not what they should be")
	}
	var zero relations.List[int]
	if !zero.IsZero() || zero.Len() != 0 || zero.Contains(0) || zero.Slice() != nil || zero.String() != "" {
		t.Error("the zero List is not empty")
	}
}

// Contains agrees with Equal, for elements that hold lists themselves too.
func TestListContains(t *testing.T) {
	phase := func(event string) relations.Phase {
		return relations.Phase{Status: relations.StatusBroken, Date: relations.Year(1990).Span(), Opened: relations.ListOf(event)}
	}
	list := relations.ListOf(phase("a"), phase("b"))
	if !list.Contains(phase("a")) || list.Contains(phase("c")) || !list.Equal(relations.ListOf(phase("a"), phase("b"))) {
		t.Error("a phase with a list of its own is not found by what it says")
	}
}

func TestListJSON(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`["a","b"]`, `["a","b"]`}, {`[]`, `[]`}, {`null`, `[]`},
	} {
		var list relations.List[string]
		if err := json.Unmarshal([]byte(test.text), &list); err != nil {
			t.Errorf("%s: %v", test.text, err)
		}
		if got, err := json.Marshal(list); err != nil || string(got) != test.want {
			t.Errorf("%s is written as %s, %v", test.text, got, err)
		}
	}
	list := relations.ListOf("kept")
	if err := json.Unmarshal([]byte(`{"no": "list"}`), &list); err == nil || !list.Contains("kept") {
		t.Errorf("an object is read as %v, %v", list, err)
	}
}

// enumerations has a test for each enumeration; TestEnumerations finds missing ones.
var enumerations = map[string]func(*testing.T){
	"Answer": enumeration[relations.Answer], "Aspect": enumeration[relations.Aspect], "Bound": enumeration[relations.Bound], "Class": enumeration[relations.Class],
	"ConflictSort": enumeration[relations.ConflictSort], "CrossingStatus": enumeration[relations.CrossingStatus], "Fault": enumeration[relations.Fault],
	"Ground": enumeration[relations.Ground], "Kind": enumeration[relations.Kind], "MembershipStatus": enumeration[relations.MembershipStatus], "OfficeSort": enumeration[relations.OfficeSort],
	"Position": enumeration[relations.Position], "ProjectKind": enumeration[relations.ProjectKind], "ProjectStatus": enumeration[relations.ProjectStatus],
	"QuadClass": enumeration[relations.QuadClass], "Rank": enumeration[relations.Rank], "ReferenceKind": enumeration[relations.ReferenceKind],
	"Role": enumeration[relations.Role], "Sector": enumeration[relations.Sector], "Statehood": enumeration[relations.Statehood],
	"Status": enumeration[relations.Status], "Support": enumeration[relations.Support], "System": enumeration[relations.System], "Topic": enumeration[relations.Topic], "Unit": enumeration[relations.Unit],
}

func TestEnumerations(t *testing.T) {
	for file := range sources(t, parser.SkipObjectResolution, ".") {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Name.Name != "words" {
				continue
			}
			if name := f.Recv.List[0].Type.(*ast.Ident).Name; enumerations[name] == nil {
				t.Errorf("the enumeration %s is not tested", name)
			}
		}
	}
	for name, test := range enumerations {
		t.Run(name, test)
	}
}

// member is what every enumeration has beside what its constraint says.
type member interface {
	relations.Enumeration
	encoding.TextMarshaler
	driver.Valuer
	Valid() bool
}

// readable is what a pointer to one has.
type readable interface {
	encoding.TextUnmarshaler
	sql.Scanner
}

func enumeration[E member](t *testing.T) {
	last, n := E(0), 0
	for e := range relations.Values[E]() {
		if n > 0 && e <= last {
			t.Errorf("%v stands after %v", e, last)
		}
		last = e
		n++
		checkMember(t, e)
	}
	if n < 2 {
		t.Errorf("there are %d members", n)
	}
	for _, none := range []E{0, last + 1, 255} {
		if !none.Valid() {
			checkNoMember(t, none)
		}
	}
	for _, bad := range []string{"", "no such word", last.String() + last.String()} {
		var name *relations.NameError
		got := last
		_, err := relations.Parse[E](bad)
		for _, err := range []error{err, any(&got).(readable).UnmarshalText([]byte(bad)), any(&got).(readable).Scan(bad)} {
			if !errors.As(err, &name) || name.Input != bad || got != last {
				t.Errorf("%q is read as %v: %v", bad, got, err)
			}
		}
	}
	misspelt := last.String() + "x"
	if _, err := relations.Parse[E](misspelt); err == nil || !strings.Contains(err.Error(), last.String()) {
		t.Errorf("%q gives %v", misspelt, err)
	}
}

// checkMember checks that a member has a word, and is read from it in every form.
func checkMember[E member](t *testing.T, e E) {
	t.Helper()
	word := e.String()
	if !e.Valid() || word == "" {
		t.Errorf("%d, %q, is not valid", e, word)
	}
	for _, s := range []string{word, strings.ToUpper(word), strings.ReplaceAll(word, "-", " "), strings.ReplaceAll(word, " ", "-")} {
		if got, err := relations.Parse[E](s); err != nil || got != e {
			t.Errorf("Parse(%q) = %v, %v", s, got, err)
		}
	}
	text, err := e.MarshalText()
	value, err2 := e.Value()
	if err != nil || err2 != nil || string(text) != word || value != word {
		t.Errorf("%v is written as %q, %v and %q, %v", e, text, err, value, err2)
	}
	for _, src := range []any{word, []byte(word)} {
		var got E
		if err := any(&got).(readable).Scan(src); err != nil || got != e {
			t.Errorf("Scan(%q) gives %v, %v", src, got, err)
		}
	}
	var counts map[E]int // as a key
	if err := json.Unmarshal(must(json.Marshal(map[E]int{e: 1})), &counts); err != nil || counts[e] != 1 {
		t.Errorf("as a key %v is read as %v, %v", e, counts, err)
	}
}

// checkNoMember checks a value that is no member: it prints as such, and has no other
// form than NULL for the zero value.
func checkNoMember[E member](t *testing.T, none E) {
	t.Helper()
	if !strings.HasPrefix(none.String(), "no") {
		t.Errorf("%d prints as %q", none, none)
	}
	var name *relations.NameError
	if text, err := none.MarshalText(); !errors.As(err, &name) {
		t.Errorf("%d is written as %q, %v", none, text, err)
	}
	switch value, err := none.Value(); {
	case none == 0 && (value != nil || err != nil):
		t.Errorf("the zero value is %v, %v in SQL", value, err)
	case none != 0 && !errors.As(err, &name):
		t.Errorf("%d is %v, %v in SQL", none, value, err)
	}
	got := none
	if err := any(&got).(readable).Scan(nil); err != nil || got != 0 {
		t.Errorf("NULL is read as %v, %v", got, err)
	}
	var query *relations.QueryError
	if err := any(&got).(readable).Scan(1.5); !errors.As(err, &query) {
		t.Errorf("a number is read: %v", err)
	}
}

// Dates, spans, codes and members of enumerations go through database/sql as text, and
// their zero values as NULL.
func TestSQL(t *testing.T) {
	db := sql.OpenDB(echo{})
	defer db.Close()
	for _, zero := range zeros {
		switch zero.(type) {
		case relations.Date, relations.Span, relations.Code, driver.Valuer:
		default:
			continue
		}
		want := filled(t, zero).Interface()
		var text string
		got, null := reflect.New(reflect.TypeOf(zero)), reflect.New(reflect.TypeOf(zero))
		null.Elem().Set(reflect.ValueOf(want))
		err := errors.Join(
			db.QueryRow("echo", want).Scan(&text),
			db.QueryRow("echo", want).Scan(got.Interface()),
			db.QueryRow("echo", nil).Scan(null.Interface()),
		)
		if err != nil || text == "" || !cmp.Equal(want, got.Elem().Interface()) || !null.Elem().IsZero() {
			t.Errorf("%T: %v goes as %q and is read as %v, NULL as %v: %v", zero, want, text, got.Elem(), null.Elem(), err)
		}
	}
}

// echo is a database whose only query gives a row of its arguments.
type echo struct{}

func (echo) Connect(context.Context) (driver.Conn, error) { return echo{}, nil }
func (echo) Driver() driver.Driver                        { return nil }
func (echo) Prepare(string) (driver.Stmt, error)          { return echo{}, nil }
func (echo) Close() error                                 { return nil }
func (echo) Begin() (driver.Tx, error)                    { return nil, errors.ErrUnsupported }
func (echo) NumInput() int                                { return 1 }
func (echo) Exec([]driver.Value) (driver.Result, error)   { return nil, errors.ErrUnsupported }
func (echo) Query(args []driver.Value) (driver.Rows, error) {
	return &row{args}, nil
}

type row struct{ values []driver.Value }

func (*row) Columns() []string { return []string{"value"} }
func (*row) Close() error      { return nil }
func (r *row) Next(dest []driver.Value) error {
	if r.values == nil {
		return io.EOF
	}
	copy(dest, r.values)
	r.values = nil
	return nil
}

// A Standing refuses a text with two statuses that must hold, and keeps its value.
func TestStandingRefusesJSON(t *testing.T) {
	standing := relations.Standing{Country: "IRN"}
	for _, text := range []string{`{"must": ["broken", "none"]}`, `{"must": ["cold"]}`, `[]`} {
		if err := json.Unmarshal([]byte(text), &standing); err == nil || standing.Country != "IRN" {
			t.Errorf("%s is read as %v", text, standing)
		}
	}
}
