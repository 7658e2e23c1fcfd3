// Package stats keeps the research that needs a statistics package, in a module of
// its own, so that the package itself needs none.
//
//	go -C examples/notebook/stats test .
package stats
