module github.com/seed5021702d/relations

go 1.25

require github.com/google/go-cmp v0.7.0
