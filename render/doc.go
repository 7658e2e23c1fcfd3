// Package render turns the answers of package relations into pictures and text: a
// timeline, an overview in one window, a heat map of years by country, a matrix of the
// sides in conflicts, and strips of diplomatic status over time, all as SVG; and any
// Timeline as a Markdown table, a Mermaid diagram, or the JSON that TimelineJS and
// vis-timeline read.
//
//	picture, err := render.Timeline(relations.ByCountry(relations.KWT), render.Options{
//		From: relations.Year(1961), To: relations.Year(1991),
//	})
//
// The functions take values and return bytes. They do no input or output, and the
// same values always give the same bytes. If a query failed, its error is returned:
// see [relations.Timeline.Err].
//
// # What is not known
//
// What is not known is drawn too, and drawn differently from what is known. A date
// that is not known to the day fades in or out over the days that it may be. An end
// that is not known fades away, and one that is open is an arrow. In a matrix, an
// actor whose stance is not known has a small dot, which is not how neutrality is
// drawn. A strip has gaps where the status is not known. A picture without events
// says that it has none.
//
// # SVG
//
// The pictures are well formed and self-contained: they use no script and no outside
// font, image or address. They have a title and a description for screen readers and
// follow the reader's setting for light or dark. They can be placed in an HTML page
// as they are, several to a page: ids begin with a hash of the contents, and style
// rules apply only inside the pictures. Colours come from the palette of Okabe and
// Ito, and none is used alone: a shape, a pattern, a position or a letter says the
// same.
//
// A picture is laid out for its width, not scaled to it: one that is 600 pixels wide
// has more rows than one of 1,600, and letters of the same size.
package render
