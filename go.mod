module github.com/seed5021702d/relations

go 1.25
