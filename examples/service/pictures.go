package main

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"html/template"
	"slices"
	"strconv"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// widths are the widths of the pictures in pixels: for a phone, for a page, and for
// a whole window. Each is laid out anew, so that letters keep their size.
var widths = []string{"360", "960", "1440"}

// picturePolicy lets a picture use the style inside it, and nothing else.
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

// A figure is a picture in a page: as it is laid out for a window, and for a phone if
// it would be too wide there.
type figure struct{ Wide, Narrow template.HTML }

// newFigure draws a picture in a width, and in another one for phones if that is not
// 0. Its marks lead to the pages of what they stand for.
func newFigure(wide, narrow int, draw func(render.Options) ([]byte, error)) (figure, error) {
	var f figure
	for _, one := range []struct {
		to    *template.HTML
		width int
	}{{&f.Wide, wide}, {&f.Narrow, narrow}} {
		if one.width == 0 {
			continue
		}
		svg, err := draw(render.Options{Width: one.width, Link: recordURL})
		if err != nil {
			return f, err
		}
		*one.to = template.HTML(svg) // package render escapes all text
	}
	return f, nil
}

// styleHash is the hash under which the policy of the pages lets pictures have their
// style.
func styleHash() string {
	sum := sha256.Sum256([]byte(render.Style()))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// svg answers with a picture in the width in the path.
func (r request) svg(draw func(render.Options) ([]byte, error)) (document, error) {
	text := r.path("width")
	if !slices.Contains(widths, text) {
		return document{}, nothingAt(fault{
			Parameter: "width", In: "path", Value: shorten(text),
			Detail: "Pictures are 360, 960 or 1440 pixels wide.", Candidates: candidates(widths),
		})
	}
	width, err := strconv.Atoi(text)
	if err != nil {
		return document{}, err
	}
	body, err := draw(render.Options{Width: width, Link: recordURL})
	if err != nil {
		return document{}, err
	}
	d := newDocument(mimeSVG, body)
	d.policy = picturePolicy
	return d, nil
}

// heatMap shows the years since 1920, and the countries with most events.
func heatMap(r request) (document, error) {
	return r.svg(func(o render.Options) ([]byte, error) {
		o.Rows, o.From, o.To = 24, relations.Year(1920), relations.Iraq().Horizon()
		return render.Heatmap(relations.Events(), o)
	})
}

func allSides(r request) (document, error) { return r.sides() }

// sides shows who took which side in the conflicts, or in all if none is given.
func (r request) sides(conflicts ...string) (document, error) {
	return r.svg(func(o render.Options) ([]byte, error) {
		m, err := relations.Sides(conflicts...)
		if err != nil {
			return nil, err
		}
		return render.Sides(m, o)
	})
}

func allStatuses(r request) (document, error) {
	return r.svg(func(o render.Options) ([]byte, error) { return render.Statuses(relations.Iraq(), o) })
}

// pictured finds the conflict of a picture, whose address has the id only.
func (r request) pictured() (relations.Conflict, error) {
	c, elsewhere, err := r.conflict("/")
	if err == nil && elsewhere != "" {
		err = notFound("id", r.path("id"), errors.New("the address of a picture has the id of the conflict, "+c.ID))
	}
	return c, err
}

func conflictSidesPicture(r request) (document, error) {
	c, err := r.pictured()
	if err != nil {
		return document{}, err
	}
	return r.sides(append(partsOf(c.ID), c.ID)...)
}

func conflictTimeline(r request) (document, error) {
	c, err := r.pictured()
	if err != nil {
		return document{}, err
	}
	return r.svg(func(o render.Options) ([]byte, error) {
		o.Title = c.Name
		return render.Timeline(relations.Events().InConflict(c.ID), o)
	})
}

// picturedCountry opens the dossier of the country of a picture, whose address has
// the code only.
func (r request) picturedCountry() (relations.Dossier, error) {
	x, elsewhere, err := r.dossier("/")
	if err == nil && elsewhere != "" {
		err = notFound("code", r.path("code"), errors.New("the address of a picture has the code of the country, "+string(x.Country().Code)))
	}
	return x, err
}

func countryStatus(r request) (document, error) {
	x, err := r.picturedCountry()
	if err != nil {
		return document{}, err
	}
	return r.svg(func(o render.Options) ([]byte, error) {
		return render.Statuses(relations.Iraq(), o, x.Country().Code)
	})
}

func countryTimeline(r request) (document, error) {
	x, err := r.picturedCountry()
	if err != nil {
		return document{}, err
	}
	return r.svg(func(o render.Options) ([]byte, error) {
		o.Title, o.Lanes = pairTitle(x), render.ByKind
		return render.Timeline(x.Timeline(), o)
	})
}
