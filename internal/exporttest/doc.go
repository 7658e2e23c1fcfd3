// Package exporttest loads what examples/export prints into SQLite and compares it
// with what the package says. It has a module of its own, so that the package
// needs no database.
//
//	go -C internal/exporttest test .
package exporttest
