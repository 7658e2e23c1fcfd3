package render

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed5021702d/relations"
)

// A box is the area that a text or a mark covers.
type box struct {
	left, top, right, bottom float64
	what                     string
	mark                     bool
}

// boxes returns the areas of the texts and marks of a picture, from its attributes.
func boxes(t *testing.T, picture []byte) (all []box, width, height float64) {
	t.Helper()
	dec := xml.NewDecoder(bytes.NewReader(picture))
	var text *box
	class := ""
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return all, width, height
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			at := map[string]string{}
			for _, a := range token.Attr {
				at[a.Name.Local] = a.Value
			}
			number := func(name string) float64 {
				v, _ := strconv.ParseFloat(at[name], 64)
				return v
			}
			class = " " + at["class"] + " "
			switch {
			case token.Name.Local == "svg":
				width, height = number("width"), number("height")
			case token.Name.Local == "text":
				text = &box{left: number("x"), top: number("y"), what: at["transform"]}
			case token.Name.Local == "circle" && strings.Contains(class, " mark "):
				all = append(all, box{number("cx") - 3, number("cy") - 3, number("cx") + 3, number("cy") + 3, "mark", true})
			case token.Name.Local == "circle" && at["r"] == "5": // an actor of a network
				all = append(all, box{number("cx") - 5, number("cy") - 5, number("cx") + 5, number("cy") + 5, "mark", true})
			case token.Name.Local == "rect" && strings.Contains(class, " mark "):
				all = append(all, box{number("x"), number("y"), number("x") + number("width"), number("y") + number("height"), "mark", true})
			case token.Name.Local == "path" && strings.Contains(class, " mark "):
				var x, y float64
				fmt.Sscanf(at["d"], "M%f %fl", &x, &y)
				all = append(all, box{x - 3, y + 1, x + 3, y + 7, "mark", true})
			}
		case xml.CharData:
			if text != nil {
				all = append(all, textBox(*text, class, string(token)))
				text = nil
			}
		}
	}
}

func textBox(b box, class, text string) box {
	size := float64(textSize)
	switch {
	case strings.Contains(class, " title "):
		size = titleSize
	case strings.Contains(class, " letter "):
		size = 12
	}
	x, y, w := b.left, b.top, textWidth(text, size)
	switch {
	case strings.HasPrefix(b.what, "rotate(-90"):
		return box{x - .75*size, y - w, x + .2*size, y, text, false}
	case strings.Contains(class, " end "):
		x -= w
	case strings.Contains(class, " mid ") || strings.Contains(class, " letter "):
		x -= w / 2
	}
	return box{x, y - .75*size, x + w, y + .2*size, text, false}
}

// checkRoom reports texts and marks that overlap or are partly outside the picture.
func checkRoom(t *testing.T, name string, picture []byte, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	all, width, height := boxes(t, picture)
	slices.SortFunc(all, func(a, b box) int {
		if a.top < b.top {
			return -1
		}
		return 1
	})
	for i, a := range all {
		if a.left < 0 || a.top < 0 || a.right > width || a.bottom > height {
			t.Errorf("%s: %q is outside the picture: %v of %v × %v", name, a.what, a, width, height)
		}
		for _, b := range all[i+1:] {
			if b.top >= a.bottom {
				break
			}
			if a.left < b.right && b.left < a.right {
				t.Errorf("%s: %q and %q overlap: %v, %v", name, a.what, b.what, a, b)
			}
		}
	}
}

// In pictures of the embedded data, no label is cut off or covered, and no two marks
// are in the same place.
func TestRoom(t *testing.T) {
	matrix, err := relations.Sides()
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{320, 600, 1600} {
		for _, c := range []relations.Code{"IRN", "KWT", "GBR", "OTT", "VAT", "SYR", "SUN"} {
			for _, lanes := range []Lanes{ByCountry, ByKind} {
				name := fmt.Sprint("timeline of ", c, " by ", lanes, " at ", width)
				picture, err := Timeline(relations.ByCountry(c), Options{Width: width, Lanes: lanes})
				checkRoom(t, name, picture, err)
				picture, err = Timeline(relations.ByCountry(c), Options{Width: width, Lanes: lanes, From: relations.Year(1961), To: relations.Year(1991)})
				checkRoom(t, name+", 1961–1991", picture, err)
			}
		}
		august := relations.Month(1990, 8)
		picture, err := Timeline(relations.Events(), Options{Width: width, From: august, To: august})
		checkRoom(t, fmt.Sprint("timeline of a month at ", width), picture, err)
		picture, err = Heatmap(relations.Events(), Options{Width: width})
		checkRoom(t, fmt.Sprint("heat map at ", width), picture, err)
		picture, err = Heatmap(relations.Events(), Options{Width: width, From: relations.Year(1920), To: relations.Year(2025)})
		checkRoom(t, fmt.Sprint("heat map of a century at ", width), picture, err)
		picture, err = Sides(matrix, Options{Width: width})
		checkRoom(t, fmt.Sprint("sides at ", width), picture, err)
		picture, err = Statuses(relations.Iraq(), Options{Width: width})
		checkRoom(t, fmt.Sprint("statuses at ", width), picture, err)
		picture, err = Statuses(relations.Iraq(), Options{Width: width}, "IRN", "VCT", "COD")
		checkRoom(t, fmt.Sprint("three statuses at ", width), picture, err)
		for _, c := range []string{"iran-iraq-war", "gulf-war", "iraq-war", "syrian-civil-war", "kuwait-crisis-1937", "world-war-2"} {
			one, err := relations.Sides(c)
			if err != nil {
				t.Fatal(err)
			}
			picture, err = Sides(one, Options{Width: width})
			checkRoom(t, fmt.Sprint("sides in ", c, " at ", width), picture, err)
		}
		three, err := relations.Sides("iran-iraq-war", "gulf-war", "iraq-war")
		if err != nil {
			t.Fatal(err)
		}
		picture, err = Sides(three, Options{Width: width})
		checkRoom(t, fmt.Sprint("sides in three wars at ", width), picture, err)
		for name, of := range map[string]relations.Timeline{
			"Iraq": relations.Events(), "Iran": relations.ByCountry("IRN"), "the Holy See": relations.ByCountry("VAT"),
			"the Gulf War": relations.Events().InConflict("gulf-war"), "words": relations.Events().OfKind(relations.Statement),
		} {
			picture, err = Overview(of, Options{Width: width})
			checkRoom(t, fmt.Sprint("overview of ", name, " at ", width), picture, err)
			picture, err = Overview(of, Options{Width: width, From: relations.Year(1985), To: relations.Year(1991)})
			checkRoom(t, fmt.Sprint("overview of ", name, ", 1985–1991, at ", width), picture, err)
			for _, rows := range []int{0, 1, 2, 5, 30} {
				picture, err = Network(of, Options{Width: width, Rows: rows})
				checkRoom(t, fmt.Sprint("network of ", name, " with ", rows, " actors at ", width), picture, err)
			}
		}
	}
}
