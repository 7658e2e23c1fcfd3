package relations

import "strconv"

// A Source says where something is told: in a paragraph of the article that the
// data set was read from, or in an outside reference with its address.
type Source struct {
	// Section is the id of a section, as in "iran/limits"; see [Sections].
	Section string `json:"section,omitempty"`

	// Paragraph counts from 1 within the section.
	Paragraph int `json:"paragraph,omitempty"`

	// URL and Title are those of an outside reference, which has no section.
	URL   string `json:"url,omitempty"`
	Title string `json:"title,omitempty"`
}

// String returns the source as one cites it: "iran/limits ¶2", or the address.
func (s Source) String() string {
	if s.Section == "" {
		return s.URL
	}
	return s.Section + " ¶" + strconv.Itoa(s.Paragraph)
}

// A Section is a part of the article, with its place in the outline.
type Section struct {
	// ID is a path of lower-case words, as in "iran/limits".
	ID string `json:"id"`

	// Title is the heading.
	Title string `json:"title"`

	// Parent is the id of the section that this one stands in, or empty.
	Parent string `json:"parent,omitempty"`

	// Paragraphs is how many the section has of its own, without those of the
	// sections in it.
	Paragraphs int `json:"paragraphs"`
}

// String returns the title.
func (s Section) String() string { return s.Title }

// A Place is where events happen: a city, a province, a strait, a base.
type Place struct {
	// Name is the one spelling that events use.
	Name string `json:"name"`

	// Country is the country in which it lies, or empty where it lies in none or
	// in several.
	Country Code `json:"country,omitempty"`

	// Aliases are other names and spellings.
	Aliases List[string] `json:"aliases,omitzero"`
}

// String returns the name.
func (p Place) String() string { return p.Name }
