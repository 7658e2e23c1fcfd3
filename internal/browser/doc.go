// Package browser tests examples/service from outside: its pages in a real browser,
// its JSON with a validator of OpenAPI, and the whole under load. It is a module of
// its own, so that the package does not need what these tests need.
//
//	go -C internal/browser test ./...
//
// Without Chromium the tests that need it are skipped.
package browser
