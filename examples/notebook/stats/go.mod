module github.com/seed5021702d/relations/examples/notebook/stats

go 1.25

require (
	github.com/seed5021702d/relations v0.0.0
	gonum.org/v1/gonum v0.17.0
)

replace github.com/seed5021702d/relations => ../../..
