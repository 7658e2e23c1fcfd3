package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"unicode/utf8"
)

const (
	pipedWidth    = 100 // where the output is no terminal
	unknownWidth  = 80  // where a terminal does not say
	unknownHeight = 24
	narrowest     = 20 // for the right column, however narrow the screen
)

// A Screen is what a program prints on: a terminal, a file or a pipe. What it is given
// may be held back until Finish.
type Screen struct {
	Width int // columns
	color bool

	out    *bufio.Writer
	height int          // rows, 0 where nothing is paged
	held   bytes.Buffer // what has been printed as long as it fits the screen
	rows   int          // that it takes
	pager  *pager       // once it does not fit
}

// NewScreen returns a screen that prints to w. The width is that of the terminal, or what
// the variable COLUMNS says.
//
// Colour is for terminals, unless TERM is missing or dumb; CLICOLOR_FORCE asks for it
// anywhere, and NO_COLOR forbids it.
func NewScreen(w io.Writer) *Screen {
	s := &Screen{Width: pipedWidth, out: bufio.NewWriter(w)}
	columns, rows, terminal := size(w)
	smart := os.Getenv("TERM") != "" && os.Getenv("TERM") != "dumb"
	if terminal {
		s.Width = columns
		if s.Width == 0 {
			s.Width = unknownWidth
		}
		if s.height = rows; rows == 0 {
			s.height = unknownHeight
		}
		if !smart || pagerCommand() == "" {
			s.height = 0
		}
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		s.Width = n
	}
	forced := os.Getenv("CLICOLOR_FORCE")
	s.color = os.Getenv("NO_COLOR") == "" && (terminal && smart || forced != "" && forced != "0")
	return s
}

// IsTerminal reports whether what is written to w is seen at once.
func IsTerminal(w io.Writer) bool {
	_, _, ok := size(w)
	return ok
}

// Write prints text as it is. On a terminal with a pager, it holds back what fits the
// screen, so that a short answer does without.
func (s *Screen) Write(text []byte) (int, error) {
	if s.pager != nil {
		return s.pager.Write(text)
	}
	if s.height == 0 {
		return s.out.Write(text)
	}
	for line := range bytes.Lines(text) {
		s.rows += 1 + utf8.RuneCount(line)/(s.Width+1)
	}
	s.held.Write(text)
	if s.rows < s.height {
		return len(text), nil
	}
	var err error
	if s.pager, err = startPager(); err != nil {
		s.height = 0
		_, err = s.held.WriteTo(s.out)
		return len(text), err
	}
	_, err = s.held.WriteTo(s.pager)
	return len(text), err
}

// Finish prints what is held back, and waits until the reader leaves the pager. It returns
// what was wrong with that or, as err, with the printing before; that the reader has left
// early is nothing wrong.
func (s *Screen) Finish(err error) error {
	if s.pager != nil {
		closed := s.pager.close()
		if errors.Is(err, syscall.EPIPE) {
			err = nil
		}
		return errors.Join(err, closed)
	}
	_, held := s.held.WriteTo(s.out)
	return errors.Join(err, held, s.out.Flush())
}

// A pager is a program that shows text a screen at a time.
type pager struct {
	io.WriteCloser
	cmd *exec.Cmd
}

// pagerCommand returns the command of the pager, "" for none: PAGER, or less where there
// is one.
func pagerCommand() string {
	command, ok := os.LookupEnv("PAGER")
	if _, err := exec.LookPath("less"); !ok && err == nil {
		return "less"
	}
	if command == "cat" {
		return ""
	}
	return command
}

// startPager starts the pager. Less is told, unless the variable LESS says otherwise, to
// let colours through (R), and to leave the text on the screen (X), at once if it fits (F).
// An interrupt is for the pager alone: a program that ended before it would leave two
// readers at one keyboard.
func startPager() (*pager, error) {
	cmd := exec.Command("sh", "-c", pagerCommand())
	cmd.Stdout, cmd.Stderr, cmd.Env = os.Stdout, os.Stderr, os.Environ()
	if os.Getenv("LESS") == "" {
		cmd.Env = append(cmd.Env, "LESS=FRX")
	}
	in, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return nil, err
	}
	signal.Notify(make(chan os.Signal, 1), os.Interrupt)
	return &pager{in, cmd}, nil
}

// close waits for the end of the pager, whose own errors it has told by itself.
func (p *pager) close() error {
	err := p.Close()
	var exit *exec.ExitError
	if wait := p.cmd.Wait(); !errors.As(wait, &exit) {
		err = errors.Join(err, wait)
	}
	return err
}

// A Style is how text looks on a terminal.
type Style string

const (
	Plain  Style = ""
	Bold   Style = "\x1b[1m"
	Dim    Style = "\x1b[2m"
	Red    Style = "\x1b[31m"
	Green  Style = "\x1b[32m"
	Yellow Style = "\x1b[33m"
	Cyan   Style = "\x1b[36m"
)

// In returns clean text in a style, if the screen has colour.
func (s *Screen) In(style Style, text string) string {
	text = Clean(text)
	if !s.color || text == "" || style == Plain {
		return text
	}
	return string(style) + text + "\x1b[0m"
}

// Line prints a line in a style, wrapped.
func (s *Screen) Line(style Style, text string) {
	for _, line := range Wrap(text, s.Width) {
		fmt.Fprintln(s, s.In(style, line))
	}
}

// A Text is text in a style.
type Text struct {
	Style Style
	Text  string
}

// Row prints two columns, the first of a given width, the second with a line or more for
// each text. What does not fit the first column has lines of its own, so that a date is
// never broken, and where the screen is narrow the first column stands above the second.
func (s *Screen) Row(column int, left Text, right ...Text) {
	const margin = 2
	indent := margin + column + 2
	if s.Width-indent < narrowest {
		indent = 2 * margin
	}
	var lines []string
	for _, text := range right {
		for _, line := range Wrap(text.Text, max(s.Width-indent, narrowest)) {
			lines = append(lines, s.In(text.Style, line))
		}
	}
	first := Wrap(left.Text, max(s.Width-margin, narrowest))
	if width := utf8.RuneCountInString(first[0]); len(first) == 1 && margin+width < indent && len(lines) > 0 && indent > 2*margin {
		lines[0] = strings.Repeat(" ", margin) + s.In(left.Style, first[0]) + strings.Repeat(" ", indent-margin-width) + lines[0]
	} else {
		for _, line := range first {
			fmt.Fprintln(s, strings.Repeat(" ", margin)+s.In(left.Style, line))
		}
		lines[0] = strings.Repeat(" ", indent) + lines[0]
	}
	fmt.Fprintln(s, strings.Join(lines, "\n"+strings.Repeat(" ", indent)))
}
