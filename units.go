package relations

import (
	"iter"
	"slices"
)

// units are the units in which measures are kept.
var units = [...]string{
	"USD", "EUR", "GBP", "IQD",
	"barrel", "barrel/day", "tonne", "m3",
	"person", "item", "percent",
	"m", "km", "km2",
	"MW", "kWh",
	"year", "month", "day", "hour",
}

// Units yields the units that a [Measure] may have: money by its ISO 4217 code
// and the rest in words or by the symbols of the International System.
func Units() iter.Seq[string] { return slices.Values(units[:]) }
