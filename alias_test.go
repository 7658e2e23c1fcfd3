package relations_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/edtf"
)

// Nothing that is handed out leads, through what is exported, to memory that is handed
// out again: who changes an answer changes it for nobody else. All methods of data sets,
// timelines, sets, records, dates and errors are called twice, as those of the functions
// of the package are, which pass on what these return.
func TestAnswersAreOnesOwn(t *testing.T) {
	own := must(relations.New(everyRecords(t)))
	roots := []any{relations.Iraq(), own, relations.Parse[relations.Kind], relations.Values[relations.Role], edtf.Allens, must(edtf.ParseSet("{1990..1992}"))}
	a := &aliases{seen: map[uintptr]reached{}, called: map[string]bool{}, t: t}
	for _, root := range roots {
		a.twice(fmt.Sprintf("%T", root), reflect.ValueOf(root), 0)
	}
	for _, name := range []string{"Dataset.Records", "Timeline.Events", "Set[", "List[", "Dossier.", "Matrix.", "Document.", "Standing.", "NameError."} {
		found := false
		for called := range a.called {
			found = found || strings.Contains(called, name)
		}
		if !found {
			t.Errorf("no method of %s was called", name)
		}
	}
}

// Aliases walks what methods return.
type aliases struct {
	t      *testing.T
	seen   map[uintptr]reached
	called map[string]bool // methods, by the type that has them
}

// A reached is a value that leads to memory, which stays in use, and where it was found.
type reached struct {
	path  string
	value reflect.Value
}

// twice walks a value, and calls its methods twice and walks what they return.
func (a *aliases) twice(path string, v reflect.Value, depth int) {
	if v.IsValid() && v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if depth > 40 || !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
		return
	}
	a.walk(path, v, depth)
	of := v.Type()
	if of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if !strings.HasPrefix(of.PkgPath(), reflect.TypeFor[relations.Event]().PkgPath()) {
		return // of the standard library
	}
	for i := range v.NumMethod() {
		m := v.Type().Method(i)
		if name := v.Type().String() + "." + m.Name; strings.HasPrefix(m.Name, "Unmarshal") || m.Name == "Scan" || m.Name == "GobDecode" || a.called[name] {
			continue
		} else {
			a.called[name] = true
		}
		for range 2 {
			args, ok := argumentsOf(v.Method(i).Type(), plausible)
			if !ok {
				break
			}
			for _, result := range v.Method(i).Call(args) {
				a.twice(path+"."+m.Name, result, depth+1)
			}
		}
	}
}

// walk notes all memory to which a value leads, and whether that was reached before.
func (a *aliases) walk(path string, v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Map:
		if v.IsNil() || v.Type().Elem().Size() == 0 || a.isKnown(path, v) {
			return
		}
		if v.Kind() == reflect.Pointer {
			a.walk(path, v.Elem(), depth)
		}
	case reflect.Slice:
		if v.Cap() == 0 || v.Type().Elem().Size() == 0 || a.isKnown(path, v) {
			return
		}
		for i := range min(v.Len(), 20) {
			a.twice(fmt.Sprintf("%s[%d]", path, i), v.Index(i), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				a.twice(path+"."+f.Name, v.Field(i), depth+1)
			}
		}
	case reflect.Func:
		n := 0
		switch {
		case v.IsNil():
		case v.Type().CanSeq():
			for x := range v.Seq() {
				a.twice(path+"()", x, depth+1)
				if n++; n > 20 {
					break
				}
			}
		case v.Type().CanSeq2():
			for x, y := range v.Seq2() {
				a.twice(path+"()", x, depth+1)
				a.twice(path+"()", y, depth+1)
				if n++; n > 20 {
					break
				}
			}
		}
	}
}

// isKnown notes memory, which may be reached once.
func (a *aliases) isKnown(path string, v reflect.Value) bool {
	if before, ok := a.seen[v.Pointer()]; ok {
		a.t.Errorf("%s leads where %s does", path, before.path)
		return true
	}
	a.seen[v.Pointer()] = reached{path, v}
	return false
}

// argumentsOf makes arguments for a function, each of which fill gives a value, or
// leaves as it is; ok is false where it says that it has none.
func argumentsOf(f reflect.Type, fill func(arg reflect.Value) bool) (args []reflect.Value, ok bool) {
	for i := range f.NumIn() {
		in := f.In(i)
		if f.IsVariadic() && i == f.NumIn()-1 {
			in = in.Elem()
		}
		arg := reflect.New(in).Elem()
		if in == reflect.TypeFor[relations.Date]() {
			arg.Set(reflect.ValueOf(relations.Year(1990)))
		} else if !fill(arg) {
			return nil, false
		}
		args = append(args, arg)
	}
	return args, true
}

// plausible gives an argument of a method a value to which it has an answer.
func plausible(arg reflect.Value) bool {
	in := arg.Type()
	switch {
	case in == reflect.TypeFor[relations.Code]():
		arg.SetString("IRN")
	case in.Kind() == reflect.String:
		arg.SetString("visit")
	case in.Kind() == reflect.Uint8:
		arg.SetUint(1)
	case in.Kind() == reflect.Func && in.NumOut() == 1 && in.Out(0).Kind() == reflect.Bool:
		keep := []reflect.Value{reflect.ValueOf(true)}
		arg.Set(reflect.MakeFunc(in, func([]reflect.Value) []reflect.Value { return keep }))
	case in.Kind() == reflect.Func || in.Kind() == reflect.Interface:
		return false
	}
	return true
}
