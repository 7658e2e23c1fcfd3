// Package exporttest holds what examples/export prints to the engines that read
// it. It is a module of its own, so that the package itself needs no database.
//
//	go -C exporttest test .
package exporttest
