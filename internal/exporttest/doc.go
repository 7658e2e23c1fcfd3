// Package exporttest reads what examples/export writes with the programs for which it is
// meant, SQLite, DuckDB, pandas and R, and compares what they find with what the package
// says. The recipes of data/RECIPES.md run as they stand; what needs a program that is
// not there is skipped. DuckDB, which is large and needs a C compiler, is asked only with
// the build tag duckdb. It has a module of its own, so that the package needs no
// database.
//
//	go -C internal/exporttest test -count 1 .
//	go -C internal/exporttest test -tags duckdb .
package exporttest
