// Package render makes pictures and pages of what package relations answers: a
// timeline, a heat map of years by countries, who stood on which side in which
// conflict, and diplomatic status over time as SVG; any Timeline as a Markdown
// table, as a Mermaid timeline, and as the JSON that TimelineJS and vis-timeline
// read.
//
//	picture, err := render.Timeline(relations.ByCountry(relations.KWT), render.Options{
//		From: relations.Year(1961), To: relations.Year(1991),
//	})
//
// All functions are pure: they take values and give bytes, do no input or
// output, and give the same bytes for the same values. What is wrong with a
// query comes back as its error: see [relations.Timeline.Err].
//
// # Not known
//
// What is not known is drawn, and drawn otherwise than what is known. A date
// that is not known to the day fades over the days that it may be; an end that
// is not known fades away, and one that is open ends in an arrow. A matrix
// leaves the cell of an actor of whom nothing is told with a small dot, which is
// not how it draws neutrality, and a strip has gaps where the status is not
// known. A picture without events says so.
//
// # SVG
//
// The pictures are well-formed and stand alone: no script, no outside font, image
// or address. They have a title and a description for those who hear them, adapt
// to light and dark by the reader's own setting, and can be put into an HTML page
// as they are, several to a page: ids begin with a hash of the contents, and
// style rules hold inside the pictures alone. Colours are of the palette of Okabe
// and Ito, and each comes with a shape, a pattern, a place or a letter.
//
// Width is laid out, not scaled: a picture 600 pixels wide has more rows than one
// of 1,600, and letters of the same size.
package render
