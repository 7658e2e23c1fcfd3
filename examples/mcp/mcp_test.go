package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/jsonschema-go/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/seed5021702d/relations"
)

// TestMain serves in place of testing where the tests start this program as a
// subprocess.
func TestMain(m *testing.M) {
	if os.Getenv("SERVE_MCP") != "" {
		os.Exit(run(context.Background(), os.Args[1:], &mcp.StdioTransport{}, os.Stderr))
	}
	os.Exit(m.Run())
}

// connect returns a session with a server in this process.
func connect(t testing.TB) *mcp.ClientSession {
	t.Helper()
	ours, theirs := mcp.NewInMemoryTransports()
	server := newServer(relations.Iraq(), slog.New(slog.NewTextHandler(io.Discard, nil)))
	if _, err := server.Connect(t.Context(), theirs, nil); err != nil {
		t.Fatal(err)
	}
	return session(t, ours)
}

func session(t testing.TB, transport mcp.Transport) *mcp.ClientSession {
	t.Helper()
	client := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil)
	session, err := client.Connect(t.Context(), transport, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close() })
	return session
}

// call calls a tool and reads its answer, which must be no error.
func call[Out any](t testing.TB, session *mcp.ClientSession, tool string, arguments map[string]any) Out {
	t.Helper()
	var out Out
	result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: tool, Arguments: arguments})
	if err != nil {
		t.Fatalf("%s(%v): %v", tool, arguments, err)
	}
	text := textOf(result)
	if result.IsError {
		t.Fatalf("%s(%v): %s", tool, arguments, text)
	}
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		t.Fatalf("%s(%v): %v", tool, arguments, err)
	}
	return out
}

func textOf(result *mcp.CallToolResult) string {
	var all []string
	for _, content := range result.Content {
		if text, ok := content.(*mcp.TextContent); ok {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "\n")
}

// schemas of what the server offers must be such as other programs can read, and each
// argument must say what it is for.
func TestTools(t *testing.T) {
	list, err := connect(t).ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range list.Tools {
		names = append(names, tool.Name)
		if tool.Description == "" || tool.Title == "" || tool.Annotations == nil || !tool.Annotations.ReadOnlyHint {
			t.Errorf("%s lacks a title, a description or the hint that it only reads", tool.Name)
		}
		in, out := schemaFrom(t, tool.InputSchema), schemaFrom(t, tool.OutputSchema)
		if _, err := out.Resolve(nil); err != nil {
			t.Errorf("%s: output schema: %v", tool.Name, err)
		}
		if _, err := in.Resolve(nil); err != nil {
			t.Errorf("%s: input schema: %v", tool.Name, err)
		}
		for argument, schema := range in.Properties {
			if schema.Description == "" {
				t.Errorf("%s: argument %s has no description", tool.Name, argument)
			}
		}
	}
	want := []string{"acts", "all_relations_on", "dossier", "event", "events", "find", "relations_on", "sides", "sources"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("tools (-want +got):\n%s", diff)
	}
}

func schemaFrom(t testing.TB, of any) *jsonschema.Schema {
	t.Helper()
	text, err := json.Marshal(of)
	if err != nil {
		t.Fatal(err)
	}
	schema := new(jsonschema.Schema)
	if err := json.Unmarshal(text, schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// asked are questions to all tools, with the most that an answer may weigh.
var asked = []struct {
	tool      string
	arguments map[string]any
	bytes     int
}{
	{"find", map[string]any{"text": "Sadam"}, 12_000},
	{"find", map[string]any{"text": "Gulf War", "limit": 5}, 6_000},
	{"events", map[string]any{}, 20_000},
	{"events", map[string]any{"country": "Iran", "from": 1980, "to": "1988", "kinds": []string{"strike", "invasion"}, "reading": "must-begin"}, 20_000},
	{"events", map[string]any{"actor": "USA", "target": "Iraq", "kinds": "strike", "limit": 3}, 4_000},
	{"events", map[string]any{"involving": []string{"Iran", "Saudi Arabia"}, "search": "talks"}, 20_000},
	{"events", map[string]any{"country": "Algeria", "roles": "mediator"}, 12_000},
	{"events", map[string]any{"place": "Karbala", "doubtful": true}, 12_000},
	{"events", map[string]any{"country": "NRU"}, 500},
	{"event", map[string]any{"id": "1990-08-15-iraq-renews-ties-with-iran"}, 3_000},
	{"relations_on", map[string]any{"country": "Syria", "on": "5 May 1985"}, 4_000},
	{"relations_on", map[string]any{"country": "Nauru", "on": "1930"}, 1_000},
	{"all_relations_on", map[string]any{"on": "1967-06-08", "statuses": []string{"broken"}}, 12_000},
	{"all_relations_on", map[string]any{"on": "2020", "limit": 100}, 60_000},
	{"sides", map[string]any{"conflict": "Gulf War"}, 30_000},
	{"sides", map[string]any{"conflict": "WW2", "on": "1941-05-15"}, 40_000},
	{"acts", map[string]any{"from": "Iraq", "to": "Kuwait", "since": "1990", "until": "1991"}, 20_000},
	{"acts", map[string]any{"from": "UN", "to": "Iraq", "one_way": true, "limit": 5}, 6_000},
	{"acts", map[string]any{"from": "Nauru", "to": "Tuvalu"}, 1_000},
	{"dossier", map[string]any{"country": "Iran"}, 20_000},
	{"dossier", map[string]any{"country": "Syria", "on": "1990-08-02", "part": "missions"}, 12_000},
	{"sources", map[string]any{"id": "1990-08-15-iraq-renews-ties-with-iran"}, 3_000},
	{"sources", map[string]any{"sort": "diplomatic relations", "id": "SYR"}, 20_000},
}

// Every answer keeps to the schema that its tool gives, is the same as text, and short.
func TestAnswersKeepToTheirSchemas(t *testing.T) {
	session := connect(t)
	list, err := session.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	in, out := map[string]*jsonschema.Resolved{}, map[string]*jsonschema.Resolved{}
	for _, tool := range list.Tools {
		in[tool.Name], _ = schemaFrom(t, tool.InputSchema).Resolve(nil)
		out[tool.Name], _ = schemaFrom(t, tool.OutputSchema).Resolve(nil)
	}
	for _, q := range asked {
		result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: q.tool, Arguments: q.arguments})
		if err != nil || result.IsError {
			t.Errorf("%s(%v): %v, %v", q.tool, q.arguments, err, result)
			continue
		}
		if err := out[q.tool].Validate(result.StructuredContent); err != nil {
			t.Errorf("%s(%v): %v", q.tool, q.arguments, err)
		}
		text := textOf(result)
		var same any
		if err := json.Unmarshal([]byte(text), &same); err != nil {
			t.Errorf("%s(%v): %v", q.tool, q.arguments, err)
		}
		if diff := cmp.Diff(result.StructuredContent, same); diff != "" {
			t.Errorf("%s(%v): the text differs from the structure:\n%s", q.tool, q.arguments, diff)
		}
		if len(text) > q.bytes {
			t.Errorf("%s(%v) has %d bytes, more than %d", q.tool, q.arguments, len(text), q.bytes)
		}
	}
}

// Bad input of each sort gives a result that says what is wrong and what would be right.
func TestWhatIsWrong(t *testing.T) {
	session := connect(t)
	tests := []struct {
		tool      string
		arguments any
		want      []string
	}{
		{"find", map[string]any{"text": "…"}, []string{"one word at least"}},
		{"find", map[string]any{"text": "qqqxyzzy"}, []string{"qqqxyzzy"}},
		{"find", map[string]any{}, []string{"text: give it"}},
		{"events", map[string]any{"country": "Irna"}, []string{"country: ", "Irna", "Iran"}},
		{"events", map[string]any{"country": "Korea"}, []string{"ambiguous", "South Korea", "North Korea"}},
		{"events", map[string]any{"kinds": "break relation"}, []string{"kinds: ", "break-relations"}},
		{"events", map[string]any{"kinds": 3}, []string{"kinds: "}},
		{"events", map[string]any{"from": "soon"}, []string{"from: ", "1990-08-15"}},
		{"events", map[string]any{"from": "1991", "to": "1990"}, []string{"from, to: ", "1990"}},
		{"events", map[string]any{"from": "2050"}, []string{"from, to: "}},
		{"events", map[string]any{"reading": "perhaps", "from": "1990"}, []string{"reading: ", "must-begin"}},
		{"events", map[string]any{"reading": "must"}, []string{"reading: give from or to"}},
		{"events", map[string]any{"limit": 1000}, []string{"limit: ", "1 to 100"}},
		{"events", map[string]any{"limit": "many"}, []string{"limit: "}},
		{"events", map[string]any{"doubtful": "yes"}, []string{"doubtful: ", "boolean"}},
		{"events", map[string]any{"roles": "mediator"}, []string{"roles: "}},
		{"events", map[string]any{"countrry": "Iran"}, []string{"countrry: ", "country"}},
		{"events", map[string]any{"page": "1990-no-such-event"}, []string{"page: "}},
		{"events", map[string]any{"country": "Irna", "place": "Qarbalda", "conflict": "Golf War"}, []string{"country: ", "place: ", "conflict: ", "Karbala"}},
		{"events", map[string]any{strings.Repeat("a", 9000): 1}, []string{"no such argument"}},
		{"events", map[string]any{"country": strings.Repeat("a", 9000)}, []string{"country: ", "at most 2000"}},
		{"events", []int{1}, []string{"one JSON object"}},
		{"event", map[string]any{"id": "1990-08-15-iraq-renew-ties-with-iran"}, []string{"1990-08-15-iraq-renews-ties-with-iran"}},
		{"relations_on", map[string]any{"country": "Iran"}, []string{"on: give it"}},
		{"relations_on", map[string]any{"country": "Iraq", "on": "1990"}, []string{"Iraq"}},
		{"relations_on", map[string]any{"country": "Syira", "on": "1990"}, []string{"Syria"}},
		{"all_relations_on", map[string]any{"on": ".."}, []string{"on: "}},
		{"all_relations_on", map[string]any{"on": "1990", "statuses": "brokn"}, []string{"broken"}},
		{"all_relations_on", map[string]any{"on": "1990", "page": "QQQ"}, []string{"page: "}},
		{"sides", map[string]any{"conflict": "Golf War"}, []string{"conflict: ", "Gulf War"}},
		{"acts", map[string]any{"from": "Iraq", "to": "Kuwiat"}, []string{"to: ", "Kuwait"}},
		{"acts", map[string]any{"from": "Iraq", "to": "IQ"}, []string{"to: ", "same actor"}},
		{"acts", map[string]any{"from": "Iraq", "to": "Iran", "since": "1991", "until": "1990"}, []string{"since, until: "}},
		{"dossier", map[string]any{"country": "Iraq"}, []string{"country: ", "Iraq"}},
		{"dossier", map[string]any{"country": "Iran", "part": "battles"}, []string{"part: ", "missions"}},
		{"dossier", map[string]any{"country": "Iran", "on": ".."}, []string{"on: "}},
		{"sources", map[string]any{"id": "gulf-war"}, []string{"conflict"}},
		{"sources", map[string]any{"sort": "event", "id": "1990-08-15-iraq-renew-ties-with-iran"}, []string{"1990-08-15-iraq-renews-ties-with-iran"}},
		{"sources", map[string]any{"sort": "rumour", "id": "x"}, []string{"sort: ", "event"}},
	}
	for _, test := range tests {
		result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: test.tool, Arguments: test.arguments})
		if err != nil {
			t.Errorf("%s(%v): failure of the protocol: %v", test.tool, test.arguments, err)
			continue
		}
		text := textOf(result)
		if !result.IsError || result.StructuredContent != nil {
			t.Errorf("%s(%v) answers %.200s; want an error", test.tool, test.arguments, text)
		}
		for _, want := range test.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s(%v): %q lacks %q", test.tool, test.arguments, text, want)
			}
		}
	}
	if _, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: "guess"}); err == nil {
		t.Error("a tool that there is not answers")
	}
}

// The program serves over the pipe of a real process, says nothing else on it, and ends
// when its client leaves.
func TestSubprocess(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program)
	command.Env = append(os.Environ(), "SERVE_MCP=1")
	var log strings.Builder
	command.Stderr = &log
	session := session(t, &mcp.CommandTransport{Command: command, TerminateDuration: 5 * time.Second})
	got := call[relationsOnAnswer](t, session, "relations_on", map[string]any{"country": "KWT", "on": "2000-04-20"})
	want, err := relations.StatusOn("KWT", relations.Day(2000, time.April, 20))
	if err != nil {
		t.Fatal(err)
	}
	if got.Why != want.Why() {
		t.Errorf("%q, want %q", got.Why, want.Why())
	}
	if err := session.Close(); err != nil {
		t.Error(err)
	}
	if state := command.ProcessState; state == nil || state.ExitCode() != 0 {
		t.Errorf("the program ends with %v", state)
	}
	if log.Len() > 0 {
		t.Errorf("it logs %q", log.String())
	}
}

// The lines of the README build the program and name it.
func TestREADME(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "    go build -C examples/mcp -o ")
	path, rest, _ := strings.Cut(rest, " .\n")
	settings, _, _ := strings.Cut(rest, "\n")
	var named struct {
		MCPServers map[string]struct{ Command string }
	}
	if err := json.Unmarshal([]byte(settings), &named); err != nil || named.MCPServers["relations"].Command != path || path == "" {
		t.Fatalf("the settings in the README, %q, do not name %q: %v", settings, path, err)
	}
	program := filepath.Join(t.TempDir(), "relations-mcp")
	build := exec.Command("go", "build", "-C", "examples/mcp", "-o", program, ".")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	client := session(t, &mcp.CommandTransport{Command: exec.Command(program)})
	if tools, err := client.ListTools(t.Context(), nil); err != nil || len(tools.Tools) == 0 {
		t.Errorf("it offers %v, %v", tools, err)
	}
}

// What is no protocol ends the program without a panic.
func TestGarbage(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, input := range []string{"", "hello\n", "{}\n", `{"jsonrpc":"2.0","id":1,"method":"tools/call"}` + "\n"} {
		command := exec.CommandContext(t.Context(), program)
		command.Env = append(os.Environ(), "SERVE_MCP=1")
		command.Stdin = strings.NewReader(input)
		out, err := command.CombinedOutput()
		var exit *exec.ExitError
		if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) || strings.Contains(string(out), "panic") {
			t.Errorf("%q: %v\n%s", input, err, out)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, test := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"-help"}, 0, "usage: mcp"},
		{[]string{"-port", "80"}, 2, "-port"},
		{[]string{"Iran"}, 2, "Iran"},
		{[]string{"-\x1b[2Jport\n"}, 2, `-\x1b[2Jport\n`},
		{[]string{"\u202e"}, 2, `\u202e`},
	} {
		var stderr strings.Builder
		if code := run(t.Context(), test.args, nil, &stderr); code != test.code || !strings.Contains(stderr.String(), test.want) {
			t.Errorf("run(%q) = %d, %q", test.args, code, stderr.String())
		}
	}
}

// Many questions at once, of several clients, have the answers that they have alone.
func TestConcurrent(t *testing.T) {
	alone := connect(t)
	want := make([]string, len(asked))
	for i, q := range asked {
		want[i] = answerTo(t, alone, i)
		if want[i] == "" {
			t.Fatal(q)
		}
	}
	var wait sync.WaitGroup
	for range 3 {
		session := connect(t)
		for range 3 {
			for i := range asked {
				wait.Go(func() {
					if got := answerTo(t, session, i); got != want[i] {
						t.Errorf("%v: %.100s, want %.100s", asked[i], got, want[i])
					}
				})
			}
		}
	}
	wait.Wait()
}

func answerTo(t testing.TB, session *mcp.ClientSession, i int) string {
	result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: asked[i].tool, Arguments: asked[i].arguments})
	if err != nil {
		t.Error(err)
		return ""
	}
	return textOf(result)
}

// Whatever stands in an argument, the tool answers or says what is wrong.
func TestOddValues(t *testing.T) {
	session := connect(t)
	list, err := session.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	needed := map[string]map[string]any{
		"find": {"text": "Iran"}, "event": {"id": "x"}, "relations_on": {"country": "Iran", "on": "1990"}, "all_relations_on": {"on": "1990"},
		"sides": {"conflict": "Gulf War"}, "acts": {"from": "IRQ", "to": "IRN"}, "dossier": {"country": "Iran"}, "sources": {"id": "x"},
	}
	odd := []any{
		nil, true, 0, -1, 1e99, 2.5, "", " ", "\x00", "..", "/", "[..]", "-", "\"", strings.Repeat("long ", 50_000),
		[]any{}, []any{nil}, []any{[]any{}}, []any{"Iran", 3}, map[string]any{}, map[string]any{"a": "b"},
	}
	for _, tool := range list.Tools {
		for argument := range schemaFrom(t, tool.InputSchema).Properties {
			for _, value := range odd {
				arguments := map[string]any{argument: value}
				for name, usual := range needed[tool.Name] {
					if name != argument {
						arguments[name] = usual
					}
				}
				result, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: tool.Name, Arguments: arguments})
				if err != nil {
					t.Fatalf("%s(%.100v): %v", tool.Name, arguments, err)
				}
				if text := textOf(result); result.IsError && (text == "" || len(text) > 4000) {
					t.Errorf("%s(%.100v): the error has %d bytes: %.100s", tool.Name, arguments, len(text), text)
				}
			}
		}
	}
}
