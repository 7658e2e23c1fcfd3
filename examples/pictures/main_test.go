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
		{"-o - -country IRN extra", "the name of one country"},
		{"-o - IRN KWT", "the name of one country"},
		{"-o - Irna", "nearest: Iran"},
		{"-colour red", "-colour"},
		{"-o - -kind sides -country IRN", "takes names"},
		{"-o - -kind sides gulf-wars", "nearest"},
		{"-o - -kind status Irna", "nearest: Iran"},
		{"-o - -kind statusmap -on yesterday", "digits"},
		{"-o - -kind sidesmap gulf-wars", "nearest"},
		{"-o - -width 20", "320"},
		{"-o - -from 1990 -to 1980", "To"},
		{"-o - -from yesterday", "digits"},
		{"-o - -lanes colour", "country"},
	} {
		var stdout, stderr bytes.Buffer
		status := run(strings.Fields(test.args), &stdout, &stderr)
		if status != 2 || !strings.Contains(stderr.String(), test.want) || strings.Count(stderr.String(), "\n") != 1 || stdout.Len() > 0 {
			t.Errorf("%s: status %d, %d bytes out, %s", test.args, status, stdout.Len(), &stderr)
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
