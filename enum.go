package relations

import "iter"

// parseEnum finds text among the names of a closed set, whose members are
// numbered from 1 to end-1; it takes any case, accents, and spaces for hyphens.
func parseEnum(what string, end int, name func(int) string, text string) (uint8, error) {
	want := fold(text)
	for i := 1; i < end; i++ {
		if fold(name(i)) == want {
			return uint8(i), nil
		}
	}
	return 0, unknownName(what, text, enumNames(end, name))
}

// enumNames yields each name of a closed set, folded and as it is shown.
func enumNames(end int, name func(int) string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for i := 1; i < end && yield(fold(name(i)), name(i)); i++ {
		}
	}
}

// marshalEnum gives a member's name as text, and refuses what is no member.
func marshalEnum(what string, valid bool, name string) ([]byte, error) {
	if !valid {
		return nil, &NameError{What: what, Input: name}
	}
	return []byte(name), nil
}

// readEnum sets a member of a closed set by its text; names has them by number.
func readEnum[E ~uint8](member *E, what string, names []string, text []byte) error {
	i, err := parseEnum(what, len(names), func(i int) string { return names[i] }, string(text))
	if err == nil {
		*member = E(i)
	}
	return err
}

// nameOf gives the name of a member of a closed set, or what stands for none.
func nameOf[E ~uint8](member E, names []string, none string) string {
	if member == 0 || int(member) >= len(names) {
		return none
	}
	return names[member]
}
