// Package render turns the answers of package relations into pictures and text. As SVG
// it draws an overview of everything in one window, a timeline with every event, a heat
// map of what two countries did to each other year by year, the sides in conflicts,
// strips of diplomatic status, a network of who acted with and against whom, and maps,
// for which package worldmap has the outlines. As text it writes a Timeline as a
// Markdown table, a Mermaid diagram, a calendar, or the JSON that TimelineJS and
// vis-timeline read, and the network as GraphML and DOT.
//
//	picture, err := render.Timeline(relations.ByCountry(relations.KWT), render.Options{
//		From: relations.Year(1961), To: relations.Year(1991),
//	})
//
// The functions take values and return bytes. They do no input or output, and the
// same values always give the same bytes. If a query failed, its error is returned:
// see [relations.Timeline.Err].
//
// # What a picture says
//
// The title of a picture says what is seen, the line below it what is measured and
// over which time, and the line at the bottom where the data is from. Colours and
// signs follow what actors did to each other, as [relations.Event.Acts] has it, not the
// kind of an event: help against a third is not drawn as harm.
//
// Pictures stay small: the time that it takes to draw one grows no faster than the
// data, and what does not fit is summed up, with a word. Which events are named first
// is a matter of their [Weight].
//
// # What is not known
//
// What is not known is drawn too, and drawn differently from what is known. A date
// that is not known to the day fades in or out over the days that it may be. An end
// that is not known fades away, and one that is open is an arrow. In a matrix, an
// actor whose stance is not known has a small dot, which is not how neutrality is
// drawn. A strip has gaps where the status is not known, and is thin where it is only
// carried forward. A picture without events says that it has none.
//
// # SVG
//
// The pictures are well formed and self-contained: they use no script and no outside
// font, image or address. They have a title and a description for screen readers and
// follow the reader's setting for light or dark. They can be placed in an HTML page
// as they are, several to a page: ids begin with a hash of the contents, and style
// rules apply only inside the pictures. There, a mark says more when it is pointed at,
// and leads to a page of its own if Options.Link knows its address. Everything that
// means something has a contrast of at least 3:1, and letters one of 4.5:1. No colour
// is used alone: a shape, a pattern, a position or a letter says the same.
//
// A picture is laid out for its width, not scaled to it: one that is 600 pixels wide
// has more rows than one of 1,600, and letters of the same size.
package render
