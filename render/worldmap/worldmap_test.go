package worldmap_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
	"github.com/seed5021702d/relations/render/worldmap"
)

func ExampleAtlas() {
	picture, err := render.StatusMap(relations.Iraq(), relations.Day(1985, 6, 1), worldmap.Atlas(), render.Options{Width: 830})
	fmt.Println(strings.Contains(string(picture), "Soviet Union"), strings.Contains(string(picture), "Kazakhstan"), err)
	// Output:
	// true false <nil>
}

// Every country of today has an outline or a point, and every outline a country that
// is known.
func TestCountries(t *testing.T) {
	atlas := worldmap.Atlas()
	drawn := map[relations.Code]bool{}
	for _, o := range atlas.World {
		drawn[o.Country] = true
	}
	for code := range atlas.Points {
		drawn[code] = true
	}
	known := map[relations.Code]bool{"": true}
	for c := range relations.Countries().All() {
		known[c.Code] = true
		gone := c.Statehood == relations.StatehoodFormer || c.Statehood == relations.StatehoodHistorical
		if !gone && !drawn[c.Code] {
			t.Errorf("%s, %s, is not on the map", c.Code, c.Name)
		}
		_, joined := atlas.Unions[c.Code]
		since1921 := c.Span.MayOverlap(relations.Year(1921).Whole()) || c.Span.Earliest().Compare(relations.Year(1921)) > 0
		if c.Statehood == relations.StatehoodFormer && since1921 && !joined && !drawn[c.Code] && c.Code != "ARF" {
			t.Errorf("%s, %s, is not on the map", c.Code, c.Name)
		}
	}
	for code := range drawn {
		if !known[code] {
			t.Errorf("%s is no country", code)
		}
	}
	for state, parts := range atlas.Unions {
		for _, part := range parts {
			if !known[state] || !drawn[part] {
				t.Errorf("%s has the part %s", state, part)
			}
		}
	}
}

// Rings stay on the globe, and no side of one runs across the map.
func TestRings(t *testing.T) {
	atlas := worldmap.Atlas()
	for _, o := range append(atlas.World, atlas.Region...) {
		for _, ring := range o.Rings {
			for i, p := range ring {
				q := ring[(i+1)%len(ring)]
				if math.Abs(p.Longitude) > 180 || math.Abs(p.Latitude) > 90 || math.Abs(p.Longitude-q.Longitude) > 90 {
					t.Errorf("%s: from %v to %v", o.Country, p, q)
				}
			}
		}
	}
}

// What a caller does to an atlas changes no other.
func TestOwn(t *testing.T) {
	one := worldmap.Atlas()
	one.Unions["SUN"][0], one.World[0].Rings[0][0] = "XXX", render.Point{}
	delete(one.Points, "BHR")
	if two := worldmap.Atlas(); two.Unions["SUN"][0] == "XXX" || two.World[0].Rings[0][0] == (render.Point{}) || two.Points["BHR"] == (render.Point{}) {
		t.Error("two atlases share what they have")
	}
}

// Maps of any day since 1921 are well formed and not too large for a page.
func TestMaps(t *testing.T) {
	atlas := worldmap.Atlas()
	for _, width := range []int{320, 830, 1600} {
		o := render.Options{Width: width}
		maps := map[string]func() ([]byte, error){
			"the Gulf War":         func() ([]byte, error) { return render.SidesMap(relations.Iraq(), "gulf-war", atlas, o) },
			"the Second World War": func() ([]byte, error) { return render.SidesMap(relations.Iraq(), "world-war-2", atlas, o) },
			"acts":                 func() ([]byte, error) { return render.ActsMap(relations.Events(), atlas, o) },
		}
		for year := 1921; year <= 2025; year += 8 {
			maps[fmt.Sprint("status in ", year)] = func() ([]byte, error) {
				return render.StatusMap(relations.Iraq(), relations.Day(year, 6, 1), atlas, o)
			}
		}
		for name, draw := range maps {
			picture, err := draw()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if len(picture) > 150_000 {
				t.Errorf("%s, %d wide: %d bytes", name, width, len(picture))
			}
			dec := xml.NewDecoder(bytes.NewReader(picture))
			for err == nil {
				_, err = dec.Token()
			}
			if !errors.Is(err, io.EOF) || bytes.Contains(picture, []byte("NaN")) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}
