// Package browser tests examples/service from outside: its pages in a real browser,
// its JSON with a validator of OpenAPI, and the whole under load. It is a module of
// its own, so that the package does not need what these tests need.
//
//	go -C internal/browser test -count 1 .   (the count, so that a changed service is tested anew)
//
// Every sort of page is also checked with axe-core, which is kept in testdata/axe under
// its licence, MPL 2.0. Without Chromium the tests that need it are skipped. With
// SCREENSHOTS=directory they leave a picture of every page, and LOAD=30s sends requests
// for that long.
package browser
