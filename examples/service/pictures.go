package main

import (
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/render"
)

// widths are those in which there are pictures, in pixels: for a phone, for a
// page, and for the whole window. Each is laid out anew, so that its letters are
// of the same size.
var widths = []string{"360", "960", "1440"}

// picturePolicy lets a picture have the style that is in it, and nothing else.
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

// A picture is what a page shows: its address but for the width, what it says to
// those who do not see it, and what stands below it.
type picture struct{ rest, Alt, Caption string }

func newPicture(rest, alt, caption string) picture { return picture{rest, alt, caption} }

// Path is the address of the picture in a width.
func (p picture) Path(width int) string { return "/pictures/" + strconv.Itoa(width) + p.rest }

// svg answers with a picture in the width that the path asks for.
func (r request) svg(draw func(render.Options) ([]byte, error)) (document, error) {
	text := r.path("width")
	if !slices.Contains(widths, text) {
		f := fault{Parameter: "width", In: "path", Value: shorten(text), Detail: "There are pictures of 360, 960 and 1440 pixels.", Candidates: widths}
		return document{}, problem{Type: problems + "not-found", Title: "Not found", Status: http.StatusNotFound, Detail: f.Detail, Errors: []fault{f}}
	}
	width, err := strconv.Atoi(text)
	if err != nil {
		return document{}, err
	}
	body, err := draw(render.Options{Width: width})
	if err != nil {
		return document{}, err
	}
	d := newDocument(mimeSVG, body)
	d.policy = picturePolicy
	return d, nil
}

// heatMap shows the time of which much is told, and the countries of which most is.
func heatMap(r request) (document, error) {
	return r.svg(func(o render.Options) ([]byte, error) {
		o.Rows, o.From, o.To = 24, relations.Year(1920), relations.Iraq().Horizon()
		return render.Heatmap(relations.Events(), o)
	})
}

func allSides(r request) (document, error) { return r.sides() }

// sides shows who stood on which side in conflicts; none stands for all.
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

// pictured finds the conflict of a picture, which has one address.
func (r request) pictured() (relations.Conflict, error) {
	c, elsewhere, err := r.conflict("/")
	if err == nil && elsewhere != "" {
		err = notFound("id", r.path("id"), errors.New("a picture is found by the id of the conflict, "+c.ID))
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

// picturedCountry opens the dossier of a country of a picture.
func (r request) picturedCountry() (relations.Dossier, error) {
	x, elsewhere, err := r.dossier("/")
	if err == nil && elsewhere != "" {
		err = notFound("code", r.path("code"), errors.New("a picture is found by the code of the country, "+string(x.Country().Code)))
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
		o.Title, o.Lanes = "Iraq and "+x.Country().Name, render.ByKind
		return render.Timeline(x.Timeline(), o)
	})
}
