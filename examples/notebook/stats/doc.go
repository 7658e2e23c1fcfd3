// Package stats keeps the research that needs a statistics package. It is a module of
// its own, so that the package does not depend on one.
//
//	go -C examples/notebook/stats test .
package stats
