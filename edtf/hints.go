package edtf

import "strings"

// better returns e with what would be right, as far as the text lets it be
// guessed: parses reports whether a text is good.
func (e *Error) better(parses func(string) bool) error {
	if len(e.Input) == 0 || len(e.Input) > 64 {
		return e
	}
	if text, ok := rewritten(e.Input, parses); ok {
		e.Reason += "; write " + text
		return e
	}
	_, noSpan := parseSpan(e.Input)
	_, noSet := parseSet(e.Input)
	switch {
	case noSpan == nil:
		e.Reason += "; ParseSpan reads this one"
	case noSet == nil && !strings.Contains(e.Reason, "ParseSet"):
		e.Reason += "; ParseSet reads this one"
	default:
		e.Reason += fromWords(e.Input, e.Reason, parses)
	}
	return e
}

// fromWords is what would be right for what people write, or what they could not
// mean, beside the reason given.
func fromWords(text, reason string, parses func(string) bool) string {
	p, err := newPhrase(text)
	if err != nil {
		return ""
	}
	rest := p
	switch span, ok := rest.span(); {
	case ok && parses(span.EDTF()):
		return "; write " + span.EDTF()
	case !ok && p.notes.fault != nil && p.notes.fault.Reason != reason:
		return "; " + p.notes.fault.Reason
	}
	return ""
}

// rewritten undoes what people are known to write in place of EDTF, one thing
// after the other, until the text is good.
func rewritten(text string, parses func(string) bool) (string, bool) {
	for _, rewrite := range [...]func(string) string{
		plainDashes, withoutSpace, withKeywords, withCapitals, withPercent, withoutParentheses,
		padded, separated, withY,
	} {
		text = rewrite(text)
		if parses(text) {
			return text, true
		}
	}
	for at := range len(text) {
		if text[at] != '-' {
			continue
		}
		if interval := text[:at] + "/" + text[at+1:]; parses(interval) {
			return interval, true
		}
	}
	return "", false
}

func plainDashes(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '‐' && r <= '―' || r == '−' {
			return '-'
		}
		return r
	}, s)
}

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }

// withKeywords puts what EDTF has in place of the words of its drafts.
func withKeywords(s string) string {
	from, to, ok := strings.Cut(s, "/")
	if !ok {
		return s
	}
	return keyword(from) + "/" + keyword(to)
}

func keyword(s string) string {
	switch strings.ToLower(s) {
	case "unknown", "?":
		return ""
	case "open", "now", "present", "*", "...":
		return ".."
	}
	return s
}

// withCapitals puts X, Y, E, S, T and Z for the small letters, and for the u and
// the p of the drafts.
func withCapitals(s string) string {
	if strings.Trim(s, "0123456789-+?~%()[]{}.,/:uUxXyYeEpPsStTzZ") != "" {
		return s
	}
	s = strings.NewReplacer("U", "X", "P", "S").Replace(strings.ToUpper(s))
	return strings.TrimPrefix(s, "+")
}

func withPercent(s string) string { return strings.NewReplacer("?~", "%", "~?", "%").Replace(s) }

// withoutParentheses puts the qualifier of a group before each of its parts.
func withoutParentheses(s string) string {
	for {
		begin, end := strings.IndexByte(s, '('), strings.IndexByte(s, ')')
		if begin < 0 || end < begin || end+1 >= len(s) {
			return s
		}
		mark := s[end+1 : end+2]
		group := mark + strings.ReplaceAll(s[begin+1:end], "-", "-"+mark)
		s = s[:begin] + group + s[end+2:]
	}
}

// padded puts a 0 before numbers of one digit, and hyphens for slashes between
// three numbers.
func padded(s string) string {
	if parts := strings.Split(s, "/"); len(parts) == 3 && len(parts[0]) == 4 {
		s = strings.Join(parts, "-")
	}
	var b strings.Builder
	for i := range len(s) {
		before := i > 0 && (isDigit(s[i-1]) || s[i-1] == 'X')
		after := i+1 < len(s) && (isDigit(s[i+1]) || s[i+1] == 'X')
		if isDigit(s[i]) && !before && !after {
			b.WriteByte('0')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// separated puts hyphens into a day of eight digits.
func separated(s string) string {
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		return s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	return s
}

// withY puts a Y before a year of more than four digits.
func withY(s string) string {
	if digits := strings.TrimPrefix(s, "-"); len(digits) > 4 && strings.Trim(digits, "0123456789") == "" {
		return "Y" + s
	}
	return s
}
