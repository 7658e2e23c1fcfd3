package cli_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/examples/internal/cli"
)

// A test that needs a terminal runs this program in one, where it prints lines.
func TestMain(m *testing.M) {
	lines, err := strconv.Atoi(os.Getenv("CLI_TEST_LINES"))
	if err != nil {
		os.Exit(m.Run())
	}
	screen := cli.NewScreen(os.Stdout)
	for range lines {
		if _, err = io.WriteString(screen, screen.In(cli.Bold, "line")+"\n"); err != nil {
			break
		}
	}
	if failed := screen.Finish(err); failed != nil {
		os.Stdout.WriteString("failed: " + failed.Error())
	}
	if err != nil {
		os.Stdout.WriteString("stopped")
	}
	os.Exit(0)
}

// On a terminal there is colour, and what is longer than the screen goes through the
// pager; in a file or a pipe there is neither.
func TestTerminal(t *testing.T) {
	script, err := exec.LookPath("script")
	if err != nil {
		t.Skip("there is no script, which makes a terminal")
	}
	const bold, paged = "\x1b[1mline\x1b[0m", "paged: "
	for _, test := range []struct {
		name, command string
		lines         int
		has, lacks    []string
	}{
		{"a short text", "$PROGRAM", 3, []string{bold}, []string{paged}},
		{"a long text", "$PROGRAM", 30, []string{paged + bold}, []string{"stopped", "failed"}},
		{"no pager", "PAGER= $PROGRAM", 30, []string{bold}, []string{paged}},
		{"cat", "PAGER=cat $PROGRAM", 30, []string{bold}, []string{paged}},
		{"a pipe", "$PROGRAM | tail -n 2", 30, []string{"line"}, []string{bold, paged}},
		{"dumb", "TERM=dumb $PROGRAM", 30, []string{"line"}, []string{bold, paged}},
		{"NO_COLOR", "NO_COLOR=1 $PROGRAM", 30, []string{paged + "line"}, []string{bold}},
		{"colour in a pipe", "CLICOLOR_FORCE=1 $PROGRAM | tail -n 2", 30, []string{bold}, []string{paged}},
		{"a pager that quits", "PAGER='head -n 1' $PROGRAM", 100_000, []string{bold, "stopped"}, []string{"failed"}},
		{"a pager that is not there", "PAGER=/nonexistent/pager $PROGRAM", 30, []string{"not found"}, []string{"failed"}},
	} {
		cmd := exec.Command(script, "-qec", "stty cols 60 rows 10; "+test.command, os.DevNull)
		cmd.Env = append(os.Environ(), "PROGRAM="+os.Args[0], "CLI_TEST_LINES="+strconv.Itoa(test.lines),
			"PAGER=sed 's/^/"+paged+"/'", "TERM=xterm", "COLUMNS=", "NO_COLOR=", "CLICOLOR_FORCE=")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%.500s", test.name, err, out)
		}
		for _, want := range test.has {
			if !bytes.Contains(out, []byte(want)) {
				t.Errorf("%s: prints no %q:\n%.500q", test.name, want, out)
			}
		}
		for _, not := range test.lacks {
			if bytes.Contains(out, []byte(not)) {
				t.Errorf("%s: prints %q:\n%.500q", test.name, not, out)
			}
		}
	}
}

func TestParse(t *testing.T) {
	command := cli.Command{Name: "ask", Usage: "[flags] NAME", Examples: []string{"Iran"}}
	for _, test := range []struct {
		args, words, err string
		json             bool
		limit            int
	}{
		{args: "", words: ""},
		{args: "a -json b -limit 3 c", words: "a b c", json: true, limit: 3},
		{args: "-limit=3 a", words: "a", limit: 3},
		{args: "a -- -json b", words: "a -json b"},
		{args: "-- -json", words: "-json"},
		{args: "a - b", words: "a - b"},
		{args: "a -jsn", err: "flag provided but not defined: -jsn; see ask -help"},
		{args: "-limit", err: "flag needs an argument: -limit; see ask -help"},
	} {
		var stdout bytes.Buffer
		flags := flag.NewFlagSet("", flag.ContinueOnError)
		json, limit := flags.Bool("json", false, ""), flags.Int("limit", 0, "")
		words, err := command.Parse(flags, strings.Fields(test.args), &stdout)
		if test.err != "" {
			if err == nil || err.Error() != test.err || stdout.Len() > 0 {
				t.Errorf("%s: %v, %s", test.args, err, &stdout)
			}
			continue
		}
		if got := strings.Join(words, " "); err != nil || got != test.words || *json != test.json || *limit != test.limit {
			t.Errorf("%s: words %q, %t, %d, %v", test.args, got, *json, *limit, err)
		}
	}
	var stdout bytes.Buffer
	if _, err := command.Parse(flag.NewFlagSet("", flag.ContinueOnError), []string{"x", "-help"}, &stdout); !errors.Is(err, flag.ErrHelp) {
		t.Error(err)
	}
	if diff := cmp.Diff("usage: ask [flags] NAME\n\n  ask Iran\n\n", stdout.String()); diff != "" {
		t.Errorf("the help (-want +got)\n%s", diff)
	}
}

func TestRead(t *testing.T) {
	const all = cli.Actors | cli.Conflicts | cli.Kinds | cli.Times
	for _, test := range []struct {
		words string
		takes cli.Sort
		want  string // in short, or a part of the error
	}{
		{"", all, ""},
		{"Iran 1980..1988", all, "IRN 1980/1988"},
		{"1980-1988 Saudi Arabia", all, "SAU 1980/1988"},
		{"..1958 Syria", all, "SYR ../1958"},
		{"2003.. Syria", all, "SYR 2003/.."},
		{"Syria until 1958", all, "SYR ../1958"},
		{"Aug 1990..Feb 1991", all, "1990-08/1991-02"},
		{"between 1990 and 1992", all, "1990/1992"},
		{"the 1980s", all, "198X/198X"},
		{"UK Soviet Union Iran", all, "GBR SUN IRN"},
		{"Iran United Nations", all, "IRN UN"},
		{"Saddam Hussein Kuwait", all, "saddam-hussein KWT"},
		{"Iran Iran", all, "IRN"},
		{"Iran Iraq War", all, "iran-iraq-war"},
		{"strike Iran", all, "IRN strike"},
		{"broken 1967 Egypt", cli.Countries | cli.Statuses | cli.Times, "EGY broken 1967/1967"},

		{"Korea 1990", all, "ambiguous"},
		{"364", all, `"364" may mean Iran or the time 364`},
		{"1990 1991", all, "give one time"},
		{"1988..1980", all, "before the beginning"},
		{"02/08/1990", all, "2 August 1990 or 8 February 1990"},
		{"Irna", all, `"Irna" names no actor or person or conflict or kind; nearest: Iran (IRN)`},
		{"Irna 1990", cli.Countries | cli.Times, `unknown country "Irna"; nearest: Iran (IRN)`},
		{"Iran", cli.Conflicts, "unknown conflict"},
		{"strike", cli.Countries, "unknown country"},
		{"1990", cli.Countries, "unknown country"},
	} {
		var got []string
		w, err := cli.Read(strings.Fields(test.words), test.takes)
		for _, code := range w.Actors {
			got = append(got, string(code))
		}
		got = append(got, w.Conflicts...)
		for _, kind := range w.Kinds {
			got = append(got, kind.String())
		}
		for _, status := range w.Statuses {
			got = append(got, status.String())
		}
		if w.Timed() {
			got = append(got, w.From.EDTF()+"/"+w.To.EDTF())
		}
		if err != nil {
			if !strings.Contains(err.Error(), test.want) || test.want == "" {
				t.Errorf("%q: %v, want %s", test.words, err, test.want)
			}
		} else if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q (-want +got)\n%s", test.words, diff)
		}
	}
}

// Every country, actor, person and conflict is found by its name.
func TestReadNames(t *testing.T) {
	const sorts = cli.Actors | cli.Conflicts | cli.Times
	for a := range relations.Actors().All() {
		if w, err := cli.Read(strings.Fields(a.Name), sorts); err != nil || len(w.Actors) != 1 || w.Actors[0] != a.Code {
			t.Errorf("%s is read as %v, %v", a.Name, w.Actors, err)
		}
	}
	for p := range relations.People().All() {
		if w, err := cli.Read(strings.Fields(p.Name), sorts); err != nil || len(w.Actors) != 1 || w.Actors[0] != p.ID {
			t.Errorf("%s is read as %v, %v", p.Name, w.Actors, err)
		}
	}
	for c := range relations.Conflicts().All() {
		if w, err := cli.Read(strings.Fields(c.Name), sorts); err != nil || len(w.Conflicts) != 1 || w.Conflicts[0] != c.ID {
			t.Errorf("%s is read as %v, %v", c.Name, w.Conflicts, err)
		}
	}
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"Tehran – تهران":   "Tehran – تهران",
		"a\nb\tc":          `a\nb\tc`,
		"\x1b[31mred":      `\x1b[31mred`,
		"\u009b31m":        `\u009b31m`,
		"a\u202eb":         `a\u202eb`,
		"bad \xff byte":    `bad \xff byte`,
		"\ufffd is a rune": "\ufffd is a rune",
	} {
		if got := cli.Clean(text); got != want {
			t.Errorf("Clean(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"iran/relations-prior", 6, []string{"iran/", "relati", "ons-", "prior"}},
		{"ab abcdefgh", 3, []string{"ab", "abc", "def", "gh"}},
		{"a\x1bb c", 20, []string{`a\x1bb c`}},
		{"ab", 0, []string{"a", "b"}},
	} {
		if diff := cmp.Diff(test.want, cli.Wrap(test.text, test.width)); diff != "" {
			t.Errorf("%q (-want +got)\n%s", test.text, diff)
		}
	}
}

func TestRow(t *testing.T) {
	t.Setenv("COLUMNS", "40")
	var out bytes.Buffer
	screen := cli.NewScreen(&out)
	screen.Row(6, cli.Text{Text: "1990"}, cli.Text{Text: "Iraq and Egypt meet in Baghdad for talks"})
	screen.Row(6, cli.Text{Text: "1990 – 1991"}, cli.Text{Text: "War"}, cli.Text{Text: "kuwait"})
	screen.Row(20, cli.Text{Text: "1990"}, cli.Text{Text: "War"})
	if err := screen.Finish(nil); err != nil {
		t.Fatal(err)
	}
	want := `  1990    Iraq and Egypt meet in Baghdad
          for talks
  1990 – 1991
          War
          kuwait
  1990
    War
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestScreenFails(t *testing.T) {
	screen := cli.NewScreen(failing{})
	io.WriteString(screen, "text")
	if err := screen.Finish(nil); err == nil || err.Error() != "the disk is full" {
		t.Errorf("the error is %v", err)
	}
}
