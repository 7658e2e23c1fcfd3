// Package browser tests examples/service from outside: its pages in a real
// browser, its JSON against the OpenAPI description with a validator, and the
// whole under load. It has a module of its own, so that the package needs none of
// what these tests need.
//
//	go -C browser test ./...
//
// Without Chromium the tests that need it are skipped.
package browser
