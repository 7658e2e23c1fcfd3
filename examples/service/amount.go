package main

import (
	"strconv"
	"strings"
)

// amount writes a number or a range with its unit and its thousands apart.
func amount(value, limit float64, unit string) string {
	text := thousands(value)
	if limit != 0 {
		text += "–" + thousands(limit)
	}
	switch unit {
	case "item":
		return text
	case "percent":
		return text + " %"
	case "person":
		if value == 1 && limit == 0 {
			return text + " person"
		}
		return text + " persons"
	}
	return text + " " + unit
}

func thousands(x float64) string {
	whole, rest, broken := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if broken {
		whole += "." + rest
	}
	return whole
}
