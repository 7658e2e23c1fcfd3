// Package iraq holds the embedded data set, packed: tables of built-in types that
// package relations unpacks when it is first asked about Iraq, as package pack
// says. They are constants, so that they need no relocation, and those that a
// program does not ask for are not linked into it.
package iraq
