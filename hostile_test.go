package relations_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// hostile are texts that would do something to a terminal or a log which prints them.
var hostile = []string{
	"a\nb", "a\rb", "\x1b[31mred", "a\u009b31mb", "a\x00b", "a\u202eb", "a\u2066b", "a\u2028b", "a\xffb", "\xc3", "a\u200bb", "a\ufeffb",
	"Iraq\n", "\x1b]0;IRN\a", "1990\n", "1990-08-1\u202e", "Iran\x1b", "IRN\u202e", "trade\n", "Gulf War\x7f", "visit\r", "[1990\n..]",
}

// isPrintable reports whether all of a text can be seen.
func isPrintable(text string) bool {
	for i, r := range text {
		if !strconv.IsPrint(r) || r == '\uFFFD' && !strings.HasPrefix(text[i:], "\uFFFD") {
			return false
		}
	}
	return true
}

// checkPrintable checks that an error prints each of its faults on one line of what can
// be seen, and that so do its parts, but for those that hold what was given.
func checkPrintable(t *testing.T, from string, err error) {
	t.Helper()
	if err == nil {
		return
	}
	for _, fault := range faultsOf(err) {
		parts := []string{fault.Error()}
		var name *relations.NameError
		if errors.As(fault, &name) {
			parts = append(parts, name.What, name.Candidates.String())
		}
		var query *relations.QueryError
		if errors.As(fault, &query) {
			parts = append(parts, query.Query, query.Reason)
		}
		var record *relations.RecordError
		if errors.As(fault, &record) {
			parts = append(parts, record.Record, record.Field, record.Reason)
		}
		var date *edtf.Error
		if errors.As(fault, &date) {
			parts = append(parts, date.Reason)
		}
		for _, part := range parts {
			if !isPrintable(part) {
				t.Errorf("%s: an error has %q", from, part)
			}
		}
	}
	if lines := 1 + strings.Count(err.Error(), "\n"); lines != len(faultsOf(err)) {
		t.Errorf("%s: %d faults print on %d lines", from, len(faultsOf(err)), lines)
	}
}

// No method of what a program asks, given a text that would command a terminal, gives an
// error that does.
func TestErrorsOfHostileArguments(t *testing.T) {
	small := must(relations.New(fullRecords(t)))
	asked := 0
	for _, of := range []any{
		small, relations.Iraq(), relations.Events(), small.Events(), relations.Facts(), small.Missions(), relations.Stances(), relations.Countries(),
		relations.DiplomaticRelations(), relations.Article(), must(relations.With("IRN")),
		new(relations.Date), new(relations.Span), new(relations.Kind), new(relations.Role), new(relations.Unit), new(relations.Code), new(relations.Standing),
		new(edtf.Set), new(edtf.DateTime), new(relations.List[string]), new(relations.Records), new(relations.Dataset),
	} {
		v := reflect.ValueOf(of)
		for i := range v.NumMethod() {
			for _, text := range hostile {
				args, ok := hostileArguments(v.Method(i).Type(), text)
				if !ok {
					continue
				}
				name := fmt.Sprintf("%T.%s(%q)", of, v.Type().Method(i).Name, text)
				asked++
				for _, result := range v.Method(i).Call(args) {
					checkPrintable(t, name, errorOf(result))
					if text, ok := result.Interface().(fmt.Stringer); ok && !isPrintable(text.String()) {
						t.Errorf("%s: the answer prints as %q", name, text)
					}
				}
			}
		}
	}
	if asked < 1000 {
		t.Errorf("only %d questions were asked", asked)
	}
}

// hostileArguments makes arguments for a function, each text or code of which is the one
// given; ok is false where it takes none.
func hostileArguments(f reflect.Type, text string) (args []reflect.Value, ok bool) {
	asked := false
	args, ok = argumentsOf(f, func(arg reflect.Value) bool {
		in := arg.Type()
		switch {
		case in == reflect.TypeFor[relations.Ref]():
			arg.Set(reflect.ValueOf(relations.Ref{Sort: text, ID: text}))
		case in.Kind() == reflect.String:
			arg.SetString(text)
		case in == reflect.TypeFor[[]byte]():
			arg.SetBytes([]byte(text))
		case in == reflect.TypeFor[any]():
			arg.Set(reflect.ValueOf(text))
		default:
			return in.Kind() != reflect.Func && in.Kind() != reflect.Interface
		}
		asked = true
		return true
	})
	return args, ok && asked
}

// errorOf gives the error that a value is or carries.
func errorOf(v reflect.Value) error {
	if err, ok := v.Interface().(error); ok {
		return err
	}
	if x, ok := v.Interface().(interface{ Err() error }); ok {
		return x.Err()
	}
	return nil
}

// Functions do as methods do.
func TestErrorsOfHostileTexts(t *testing.T) {
	for name, read := range map[string]any{
		"ParseDate": relations.ParseDate, "ParseSpan": relations.ParseSpan, "ParseWords": relations.ParseWords,
		"ParseDateWords": edtf.ParseDateWords, "ParseSet": edtf.ParseSet, "ParseDateTime": edtf.ParseDateTime, "ParsePrecision": edtf.ParsePrecision,
		"Parse[Kind]": relations.Parse[relations.Kind], "ParseRecords": relations.ParseRecords,
		"Lookup": relations.Lookup, "LookupCountry": relations.LookupCountry, "LookupPerson": relations.LookupPerson, "LookupConflict": relations.LookupConflict,
		"ByCountry": relations.ByCountry, "Involving": relations.Involving, "Find": relations.Find,
	} {
		f := reflect.ValueOf(read)
		for _, bad := range hostile {
			for _, text := range []string{bad, "19" + bad, "1990/" + bad, "[1990.." + bad + "]", "1990-08-15T" + bad, "August " + bad, `{"` + bad, `{"events": [{"` + bad + `": 1, "id": "` + bad + `", "kind": "` + bad + `"}]}`} {
				args, ok := hostileArguments(f.Type(), text)
				if !ok {
					t.Fatalf("%s takes no text", name)
				}
				for _, result := range f.Call(args) {
					checkPrintable(t, fmt.Sprintf("%s(%q)", name, text), errorOf(result))
				}
			}
		}
	}
	for _, text := range hostile {
		for _, err := range []error{
			&relations.NameError{What: text, Input: text, Candidates: relations.ListOf(relations.Candidate{ID: text, Name: text})},
			&relations.NameError{What: text, Input: text, Ambiguous: true, Candidates: relations.ListOf(relations.Candidate{ID: text, Name: text})},
			&relations.QueryError{Query: text, Input: text, Reason: text},
			&relations.RecordError{Record: text, Field: text, Value: text, Reason: text},
			&relations.RecordError{Record: text, Value: text, Reason: text},
			&relations.InputError{Fault: relations.RecordError{Record: text, Field: text, Value: text, Reason: text}},
			errors.New(relations.Ref{Sort: text, ID: text}.String()),
		} {
			if !isPrintable(err.Error()) {
				t.Errorf("%T prints %q", err, err)
			}
		}
	}
}

// The programs print what they are given so that it can be seen, whatever it is: a flag,
// the value of one, a name, a time, a file.
func TestHostileCommands(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	programs := buildExamples(t)
	names, err := os.ReadDir(programs)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		for _, text := range []string{"a\nb", "\x1b[31mred", "IRN\u202e", "a\u009bb", "1990\n", "a\xffb"} {
			for _, args := range [][]string{{text}, {"-" + text}, {"-on=" + text}, {"-file", text}, {"-kind", text}, {"-o", "/none/" + text}, {"-addr", text}, {"-what", text, text}} {
				cmd := exec.Command(filepath.Join(programs, name.Name()), args...)
				cmd.Dir = t.TempDir()
				out, err := cmd.CombinedOutput()
				lines := strings.Split(strings.TrimRight(string(out), "\n"), "\n")
				if err != nil && len(lines) != 1 || lines[0] == "" || !isPrintable(strings.Join(lines, "")) {
					t.Errorf("%s %q prints %q", name.Name(), args, out)
				}
			}
		}
	}
}

// No text of a data set commands a terminal, wherever it stands: New refuses it, and says
// so in what can be seen.
func TestHostileRecords(t *testing.T) {
	good := everyRecords(t)
	if _, err := relations.New(good); err != nil {
		t.Fatal(err)
	}
	for _, text := range hostile[:12] {
		n := 0
		for ; ; n++ {
			r, k := good, n
			v := reflect.ValueOf(&r).Elem()
			if !setText(v, &k, text) {
				break
			}
			_, err := relations.New(r)
			if err == nil {
				t.Errorf("New takes %q as text %d of\n%s", text, n, must(json.Marshal(r)))
			}
			checkPrintable(t, fmt.Sprintf("New with %q as text %d", text, n), err)
			checkFields(t, err)
			if _, err := relations.ParseRecords(must(json.Marshal(r))); err != nil {
				checkPrintable(t, "ParseRecords", err)
			}
		}
		if n < 100 {
			t.Errorf("only %d texts were spoilt", n)
		}
	}
}

// everyRecords are records in which every sort stands, countries and works among them.
func everyRecords(t *testing.T) relations.Records {
	r := fullRecords(t)
	for _, code := range []string{"IRQ", "IRN", "KWT", "JOR"} {
		c := must(relations.LookupCountry(code))
		c.Predecessors, c.Successors, c.Aliases = relations.List[relations.Code]{}, relations.List[relations.Code]{}, relations.ListOf("A "+c.Name)
		r.Countries = append(r.Countries, c)
	}
	r.Bibliography = []relations.Reference{{Title: "A", Kind: relations.ReferenceBook, Authors: relations.ListOf("B"), Source: relations.Source{Section: "one", Paragraph: 1}}}
	r.SeeAlso = []string{"A"}
	return r
}

// setText sets one text of a value; see setNth.
func setText(v reflect.Value, n *int, text string) bool {
	return setNth(v, n, func(x reflect.Value) bool { return x.Kind() == reflect.String }, func(x reflect.Value) { x.SetString(text) })
}

// setNth sets one part of a value of a sort: the one before which n others stand. It
// reports whether there is one, and else takes those that there are from n. Slices and
// lists in which it stands are made anew.
func setNth(v reflect.Value, n *int, is func(reflect.Value) bool, set func(reflect.Value)) bool {
	switch {
	case is(v) && *n == 0:
		set(v)
		return true
	case is(v):
		*n--
	case v.Kind() == reflect.Slice:
		items := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v)
		for i := range items.Len() {
			if setNth(items.Index(i), n, is, set) {
				v.Set(items)
				return true
			}
		}
	case v.Kind() == reflect.Struct && strings.HasPrefix(v.Type().Name(), "List["):
		items := v.MethodByName("Slice").Call(nil)[0]
		own := reflect.New(items.Type()).Elem()
		own.Set(items)
		if setNth(own, n, is, set) {
			read := func(to any) error { reflect.ValueOf(to).Elem().Set(own); return nil }
			return v.Addr().MethodByName("UnmarshalYAML").Call([]reflect.Value{reflect.ValueOf(read)})[0].IsNil()
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && setNth(v.Field(i), n, is, set) {
				return true
			}
		}
	}
	return false
}
