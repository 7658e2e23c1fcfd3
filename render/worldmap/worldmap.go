// Package worldmap has the outlines of the countries of the world for the maps of
// package render: the world at 1:110 million, the Middle East in more detail, and the
// states since 1921 that are gone, as unions of countries of today.
//
//	picture, err := render.StatusMap(relations.Iraq(), relations.Day(1990, 8, 2), worldmap.Atlas(), render.Options{})
//
// It is a package of its own, so that only programs that draw maps carry the outlines.
// They are those of Natural Earth (naturalearthdata.com), which are in the public
// domain, and follow who holds land today, not who claims it.
//
// Two states on the land of one country of today cannot both be drawn by its outline.
// West Germany and North Yemen stand for all of it, and East Germany and South Yemen
// are dots, as are South Vietnam and the Hejaz.
package worldmap

import (
	"maps"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// Atlas returns the outlines.
func Atlas() render.Atlas {
	places := maps.Clone(points)
	maps.Copy(places, dots)
	joined := map[relations.Code][]relations.Code{}
	for state, parts := range unions {
		joined[state] = append([]relations.Code(nil), parts...)
	}
	return render.Atlas{World: decode(world), Region: decode(region), Points: places, Unions: joined}
}

// unions are former states as unions of countries of today.
var unions = map[relations.Code][]relations.Code{
	"SUN": {"ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "RUS", "TJK", "TKM", "UKR", "UZB"},
	"YUG": {"BIH", "HRV", "MKD", "MNE", "SRB", "SVN", "XKX"},
	"SCG": {"MNE", "SRB", "XKX"},
	"CSK": {"CZE", "SVK"},
	"FRG": {"DEU"},
	"YAR": {"YEM"},
	"UAR": {"EGY", "SYR"},
	"OTT": {"TUR"},
	"PAM": {"ISR", "PSE"},
	"NEJ": {"SAU"},
}

// dots are the places of former states on the land of another: their capitals.
var dots = map[relations.Code]render.Point{
	"DDR": {Longitude: 13.4, Latitude: 52.5},
	"YMD": {Longitude: 45.0, Latitude: 12.8},
	"RVN": {Longitude: 106.7, Latitude: 10.8},
	"HEJ": {Longitude: 39.8, Latitude: 21.4},
	"VFR": {Longitude: 3.4, Latitude: 46.1},
}

// An encoded outline has rings as internal/outlines writes them: differences in
// twentieths of a degree, in characters of five bits.
type encoded struct {
	country relations.Code
	rings   []string
}

func decode(all []encoded) []render.Outline {
	outlines := make([]render.Outline, 0, len(all))
	for _, e := range all {
		o := render.Outline{Country: e.country}
		for _, text := range e.rings {
			o.Rings = append(o.Rings, ring(text))
		}
		outlines = append(outlines, o)
	}
	return outlines
}

// ring reads the points of a ring.
func ring(text string) []render.Point {
	var points []render.Point
	x, y := 0, 0
	for len(text) > 0 {
		var dx, dy int
		dx, text = next(text)
		dy, text = next(text)
		x, y = x+dx, y+dy
		points = append(points, render.Point{Longitude: float64(x) / 20, Latitude: float64(y) / 20})
	}
	return points
}

// next reads a number from the beginning of a text and returns what follows it.
func next(text string) (n int, rest string) {
	var u uint
	for i := 0; i < len(text); i++ {
		b := uint(text[i] - 63)
		u |= b & 0x1f << (5 * i)
		if b < 0x20 {
			text = text[i+1:]
			break
		}
	}
	if u&1 == 1 {
		return int(^(u >> 1)), text
	}
	return int(u >> 1), text
}
