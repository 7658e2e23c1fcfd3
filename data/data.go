// Package data holds the texts that go out with exported tables, for examples/export:
// the JSON Schemas, which say what each field means, the code book, the recipes and
// the licence. The records themselves are compiled into package relations.
package data

import "embed"

// Files are the texts, by their names in this folder.
//
//go:embed schema CODEBOOK.md RECIPES.md LICENSE
var Files embed.FS
