package main

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"slices"
	"strconv"

	"github.com/seed5021702d/relations"
)

// A card is the picture that goes with a link to a page where others show it: how
// many events of cooperation and of conflict began in each year. Such readers take
// no SVG, so it is drawn here, in pixels; its only letters are digits.
type card struct {
	*image.Paletted
	first, last int   // years
	up, down    []int // events of cooperation and of conflict, by year
	most        int   // the most of either in one year
}

const (
	cardWidth, cardHeight = 1200, 630 // as those readers want it
	cardMargin            = 70
	cardMiddle            = cardHeight / 2
	cardBand              = 50 // the height of the axis in the middle
	dot                   = 5  // pixels of a dot of a digit
)

// The colours of a card, which are those of the pictures on dark paper.
const (
	cardPaper = iota
	cardLine
	cardInk
	cardUp
	cardDown
)

var cardColours = color.Palette{
	cardPaper: color.RGBA{0x0d, 0x11, 0x17, 0xff},
	cardLine:  color.RGBA{0x57, 0x60, 0x6a, 0xff},
	cardInk:   color.RGBA{0xe6, 0xed, 0xf3, 0xff},
	cardUp:    color.RGBA{0x56, 0xb4, 0xe9, 0xff},
	cardDown:  color.RGBA{0xf0, 0x88, 0x3e, 0xff},
}

// cardFirst is the first year on a card.
const cardFirst = 1920

func newCard(t relations.Timeline) card {
	c := card{
		Paletted: image.NewPaletted(image.Rect(0, 0, cardWidth, cardHeight), cardColours),
		first:    cardFirst, last: relations.Iraq().Horizon().Latest().Year(),
	}
	n := c.last - c.first + 1
	c.up, c.down = make([]int, n), make([]int, n)
	for year, events := range t.Years() {
		if !year.IsKnown() || year.Earliest().Year() != year.Latest().Year() || year.Year() < c.first || year.Year() > c.last {
			continue // the source does not tell the year, or it is not on the card
		}
		for e := range events.All() {
			switch quad := e.Kind.Quad(); {
			case !quad.Valid():
			case quad.Cooperates():
				c.up[year.Year()-c.first]++
			default:
				c.down[year.Year()-c.first]++
			}
		}
	}
	c.most = max(slices.Max(c.up), slices.Max(c.down), 1)
	return c
}

// draw draws the bars, those of cooperation above the years and those of conflict
// below, on one scale, with the number of the highest of each.
func (c card) draw() {
	step := (cardWidth - 2*cardMargin) / len(c.up)
	left := (cardWidth - step*len(c.up)) / 2
	room := cardMiddle - cardBand/2 - cardMargin
	up, down := slices.Max(c.up), slices.Max(c.down)
	numberedUp, numberedDown := slices.Index(c.up, up), slices.Index(c.down, down)
	for i := range c.up {
		x := left + i*step
		above, below := room*c.up[i]/c.most, room*c.down[i]/c.most
		top, bottom := cardMiddle-cardBand/2, cardMiddle+cardBand/2
		c.fill(x, top-above, step-2, above, cardUp)
		c.fill(x, bottom, step-2, below, cardDown)
		if year := c.first + i; year%20 == 0 {
			c.fill(x, top, 2, 8, cardLine)
			c.number(year, x+step/2, cardMiddle-2*dot-dot/2)
		}
		if i == numberedUp && up > 0 {
			c.number(up, x+step/2, top-above-7*dot)
		}
		if i == numberedDown && down > 0 {
			c.number(down, x+step/2, bottom+below+2*dot)
		}
	}
	c.fill(left, cardMiddle-cardBand/2, step*len(c.up), 1, cardLine)
	c.fill(left, cardMiddle+cardBand/2, step*len(c.up), 1, cardLine)
}

func (c card) fill(x, y, width, height int, colour uint8) {
	draw.Draw(c, image.Rect(x, y, x+width, y+height), image.NewUniform(cardColours[colour]), image.Point{}, draw.Src)
}

// digits are three dots wide and five high, from the left above to the right below.
var digits = [...]string{
	"111101101101111", "010110010010111", "111001111100111", "111001011001111", "101101111001001",
	"111100111001111", "111100111101111", "111001010010010", "111101111101111", "111101111001111",
}

// number writes a number, centred on x, with its top at y.
func (c card) number(n, x, y int) {
	text := strconv.Itoa(n)
	x -= (4*len(text) - 1) * dot / 2
	for _, digit := range text {
		for i, on := range digits[digit-'0'] {
			if on == '1' {
				c.fill(x+i%3*dot, y+i/3*dot, dot, dot, cardInk)
			}
		}
		x += 4 * dot
	}
}

// cardOf answers with the card of a timeline.
func cardOf(t relations.Timeline) (document, error) {
	c := newCard(t)
	c.draw()
	var body bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&body, c.Paletted); err != nil {
		return document{}, err
	}
	return newDocument(mimePNG, body.Bytes()), nil
}

func allCard(request) (document, error) { return cardOf(relations.Events()) }

func countryCard(r request) (document, error) {
	x, err := r.picturedCountry()
	if err != nil {
		return document{}, err
	}
	return cardOf(x.Timeline())
}

func conflictCard(r request) (document, error) {
	c, err := r.pictured()
	if err != nil {
		return document{}, err
	}
	return cardOf(relations.Events().InConflict(c.ID))
}
