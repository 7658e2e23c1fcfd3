package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every kind of picture is drawn and written to the file.
func TestKinds(t *testing.T) {
	for kind := range drawings {
		path := filepath.Join(t.TempDir(), "picture")
		var stdout, stderr bytes.Buffer
		args := []string{"-kind", kind, "-from", "1961", "-to", "1963", "-width", "600", "-o", path}
		if kind == "sidesmap" {
			args = append(args, "kuwait-crisis-1961")
		}
		if status := run(args, &stdout, &stderr); status != 0 {
			t.Fatalf("%s: status %d, %s", kind, status, &stderr)
		}
		written, err := os.ReadFile(path)
		if err != nil || len(written) == 0 || stdout.Len() > 0 {
			t.Errorf("%s: %d bytes, %v; %d bytes on standard output", kind, len(written), err, stdout.Len())
		}
	}
}

// What is wrong is refused, with an error that says what it is.
func TestRefuses(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"-kind timeline", "name the file"},
		{"-o - -kind painting", `unknown kind "painting"`},
		{"-o - -country Irna", "nearest: Iran"},
		{"-o - -country IRN extra", "unknown country"},
		{"-o - IRN KWT", "the name of one country"},
		{"-o - Irna", "nearest: Iran"},
		{"-colour red", "-colour"},
		{"-o - -kind sides -country IRN", "takes names"},
		{"-o - -kind sides gulf-wars", "nearest"},
		{"-o - -kind status Irna", "nearest: Iran"},
		{"-o - -kind statusmap -on yesterday", "no date"},
		{"-o - -kind sidesmap gulf-wars", "nearest"},
		{"-o - -width 20", "320"},
		{"-o - -from 1990 -to 1980", "To"},
		{"-o - -from yesterday", "no date"},
		{"-o - -country IRN KWT", "the name of one country"},
		{"-o - -from 1990 Iran 1991", "give one of them"},
		{"-o - -kind statusmap 1980..1988", "is no date"},
		{"-o - -kind statusmap Iran", "leave out the names"},
		{"-o - -kind sidesmap", "of one conflict, not 0"},
		{"-o - -kind sides 1990", "unknown conflict"},
		{"-o - -lanes colour", "country"},
	} {
		var stdout, stderr bytes.Buffer
		status := run(strings.Fields(test.args), &stdout, &stderr)
		if status != 2 || !strings.Contains(stderr.String(), test.want) || strings.Count(stderr.String(), "\n") != 1 || stdout.Len() > 0 {
			t.Errorf("%s: status %d, %d bytes out, %s", test.args, status, stdout.Len(), &stderr)
		}
	}
}

// Names and a time beside the flags say the same as flags.
func TestWords(t *testing.T) {
	for _, test := range []struct{ flags, words string }{
		{"-country KWT -from 1961 -to 1991", "Kuwait 1961..1991"},
		{"-from 2003 -country SAU", "since 2003 Saudi Arabia"},
		{"-kind statusmap -on 1990-08-02", "2 August 1990 -kind statusmap"},
		{"-kind sides gulf-war iraq-war", "Gulf War Iraq War -kind sides"},
		{"-kind status -from 1950 -to 1960 SYR GBR", "Syria -kind status 1950..1960 Great Britain"},
	} {
		var want, got, stderr bytes.Buffer
		run(strings.Fields("-o - "+test.flags), &want, &stderr)
		run(strings.Fields("-o - "+test.words), &got, &stderr)
		if want.Len() == 0 || !bytes.Equal(want.Bytes(), got.Bytes()) || stderr.Len() > 0 {
			t.Errorf("%s does not draw what %s does: %d and %d bytes, %s", test.words, test.flags, got.Len(), want.Len(), &stderr)
		}
	}
}

func TestTerminal(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-country", "KWT", "-o", "-"}, &stdout, &stderr); status != 0 || !strings.HasPrefix(stdout.String(), "<svg ") {
		t.Errorf("status %d, %s", status, &stderr)
	}
	if status := run([]string{"-o", filepath.Join(t.TempDir(), "none", "x.svg")}, &stdout, &stderr); status != 1 {
		t.Errorf("a file that cannot be written gives status %d", status)
	}
	stdout.Reset()
	if status := run([]string{"-help"}, &stdout, &stderr); status != 0 || !strings.HasPrefix(stdout.String(), "usage: pictures") {
		t.Errorf("help gives status %d, %s", status, &stdout)
	}
}
