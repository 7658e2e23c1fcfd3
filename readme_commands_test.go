package relations_test

import (
	"bufio"
	"bytes"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// guides are the pages whose commands and links are checked.
var guides = []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "edtf/README.md", "data/RECIPES.md"}

// elsewhere are the commands of the guides that no test runs, and why.
var elsewhere = map[string]string{
	"git clone ADDRESS-OF-THIS-REPOSITORY relations": "there is no address yet",
	"mkdir ask && cd ask && go mod init ask":         "TestREADME makes such a module",
	"go run .":                                       "TestREADME runs the program in it",
	"go generate":                                    "the tests of the generator and of the pictures",
	"go test ./...":                                  "it would run itself",
	".ci/run":                                        "it runs this",
	"go test -bench .":                               "it measures",
}

// Every command of the README and of CONTRIBUTING that asks something of the package
// runs in an empty folder, and prints or writes an answer. The others name folders,
// tests and flags that exist.
func TestGuideCommands(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	programs := buildExamples(t)
	for _, guide := range guides[:2] {
		dir := t.TempDir()
		for _, command := range guideCommands(t, guide) {
			name, asks := strings.CutPrefix(command, "go run ./examples/")
			name, _, _ = strings.Cut(name, " ")
			switch {
			case elsewhere[command] != "":
			case asks && name == "service":
				checkService(t, filepath.Join(programs, name))
			case asks:
				checkOutput(t, dir, strings.Replace(command, "go run ./examples/"+name, filepath.Join(programs, name), 1))
			case strings.HasPrefix(command, "sqlite3 "), strings.HasPrefix(command, "duckdb "):
				if _, err := exec.LookPath(strings.Fields(command)[0]); err == nil {
					checkOutput(t, dir, command)
				}
			default:
				checkNames(t, guide, command)
			}
		}
	}
}

var (
	indented = regexp.MustCompile(`(?m)^ {4,}((?:go|git|mkdir|duckdb|sqlite3|chromium|rm|\.ci/run)\b.*)$`)
	inline   = regexp.MustCompile("`((?:go (?:run|test|build|generate|-C)|rm -f) [^`]+|go generate)`")
	kinds    = regexp.MustCompile("\\| `(-kind [^`]+)` \\|") // of pictures, in a table
	explains = regexp.MustCompile(` {3,}\S.*$`)
)

// guideCommands returns the commands of a page, from its blocks, its tables and its text.
func guideCommands(t *testing.T, guide string) []string {
	t.Helper()
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, form := range []*regexp.Regexp{indented, inline} {
		for _, match := range form.FindAllStringSubmatch(string(text), -1) {
			command := strings.Join(strings.Fields(explains.ReplaceAllString(match[1], "")), " ")
			all = append(all, command)
		}
	}
	for _, match := range kinds.FindAllStringSubmatch(string(text), -1) {
		all = append(all, "go run ./examples/pictures -o - "+match[1])
	}
	if len(all) < 5 {
		t.Fatalf("%s has the commands %q; want more", guide, all)
	}
	return all
}

// buildExamples builds the programs that the guides run.
func buildExamples(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	out, err := exec.Command("go", "build", "-o", dir+string(filepath.Separator), "./examples/timeline", "./examples/dossier",
		"./examples/service", "./examples/export", "./examples/pictures", "./examples/owndata").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return dir
}

// checkOutput runs a command, which has to print something, or to write a file.
func checkOutput(t *testing.T, dir, command string) {
	t.Helper()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh")
	}
	var stderr bytes.Buffer
	cmd := exec.Command(shell, "-c", command)
	cmd.Dir, cmd.Stderr = dir, &stderr
	before := sizeOf(t, dir)
	out, err := cmd.Output()
	if err != nil || stderr.Len() > 0 {
		t.Errorf("%s: %v\n%.500s", command, err, &stderr)
	}
	if len(out) < 40 && sizeOf(t, dir) < before+40 || bytes.Contains(out, []byte("no such event")) {
		t.Errorf("%s prints only %.200q", command, out)
	}
}

// sizeOf returns how many bytes the files of a folder have.
func sizeOf(t *testing.T, dir string) (n int64) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		n += info.Size()
	}
	return n
}

// checkService starts the service on a free port, and opens its first page.
func checkService(t *testing.T, program string) {
	t.Helper()
	cmd := exec.Command(program, "-addr", "127.0.0.1:0")
	stderr, err := cmd.StderrPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() { cmd.Process.Kill(); cmd.Wait() }()
	time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	address := regexp.MustCompile(`127\.0\.0\.1:[1-9][0-9]*`)
	for lines := bufio.NewScanner(stderr); lines.Scan(); {
		if at := address.FindString(lines.Text()); at != "" {
			answer, err := http.Get("http://" + at + "/")
			if err != nil || answer.StatusCode != http.StatusOK {
				t.Errorf("the service answers %v, %v", answer, err)
			}
			return
		}
	}
	t.Error("the service does not say where it listens")
}

var (
	tests   = regexp.MustCompile(`-run (\S+)`)
	folders = regexp.MustCompile(`(?:^| )(?:-C )?((?:\./|\.\./)?[a-z]+(?:/[a-z*.]+)+)`)
)

// checkNames checks that the folders and tests that a command names exist.
func checkNames(t *testing.T, guide, command string) {
	t.Helper()
	known := []string{"go test ", "go run ", "go -C ", "go build ", "go mod edit ", "chromium ", "rm -f "}
	if !slices.ContainsFunc(known, func(begin string) bool { return strings.HasPrefix(command, begin) }) {
		t.Errorf("%s has the command %q, which no test knows", guide, command)
	}
	if strings.HasPrefix(command, "go mod edit") {
		return // TestREADME does the same
	}
	for _, match := range folders.FindAllStringSubmatch(command, -1) {
		folder := strings.TrimSuffix(match[1], "/...")
		if found, err := filepath.Glob(folder); err != nil || len(found) == 0 && !strings.HasPrefix(folder, "../") {
			t.Errorf("%s: %s: there is no %s", guide, command, folder)
		}
	}
	if match := tests.FindStringSubmatch(command); match != nil {
		if !isTest(t, match[1]) {
			t.Errorf("%s: %s: there is no such test", guide, command)
		}
	}
}

// isTest reports whether a file of tests has a test whose name has a part.
func isTest(t *testing.T, part string) bool {
	t.Helper()
	for _, pattern := range []string{"*_test.go", "*/*_test.go", "*/*/*_test.go"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if regexp.MustCompile(`(?m)^func Test\w*` + regexp.QuoteMeta(part)).Match(text) {
				return true
			}
		}
	}
	return false
}

var (
	code    = regexp.MustCompile("`[^`\\n]*`")
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
)

// The links of the guides lead to files and headings that exist, or are whole addresses.
func TestGuideLinks(t *testing.T) {
	n := 0
	for _, guide := range guides {
		text, err := os.ReadFile(guide)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range link.FindAllStringSubmatch(code.ReplaceAllString(string(text), ""), -1) {
			n++
			u, err := url.Parse(match[1])
			switch {
			case err != nil || u.IsAbs() && (u.Scheme != "https" || u.Host == ""):
				t.Errorf("%s: %s is no address", guide, match[1])
				continue
			case u.IsAbs():
				continue
			}
			page := guide
			if u.Path != "" {
				page = filepath.Join(filepath.Dir(guide), u.Path)
			}
			there, err := os.ReadFile(page)
			if err != nil {
				t.Errorf("%s: %v", guide, err)
			}
			if u.Fragment != "" && !slices.Contains(anchors(string(there)), u.Fragment) {
				t.Errorf("%s: %s has no heading #%s", guide, page, u.Fragment)
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d links were found", n)
	}
}

// anchors returns the names by which the headings of a page are linked to.
func anchors(page string) []string {
	var all []string
	for _, match := range heading.FindAllStringSubmatch(page, -1) {
		name := strings.ToLower(regexp.MustCompile(`[^\p{L}\p{N} _-]`).ReplaceAllString(match[1], ""))
		all = append(all, strings.ReplaceAll(name, " ", "-"))
	}
	return all
}
