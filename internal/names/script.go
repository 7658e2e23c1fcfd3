package names

import "strings"

// appendLatin appends a folded word, one of the Cyrillic or the Arabic script in Latin
// letters, as its letters stand for sounds, and tells whether it was written without
// short vowels. A word of another script stays as it is.
func appendLatin(b []byte, word string) (out []byte, unvowelled bool) {
	for _, r := range word {
		if r < 0x400 || r >= 0x500 && r < 0x600 || r >= 0x700 {
			return append(b, word...), false
		}
	}
	if strings.HasPrefix(word, "ال") && len(word) > 8 {
		word = word[len("ال"):]
	}
	for i, r := range word {
		letter := word[i : i+2] // all of them have two bytes
		if at := strings.Index(romanised, letter); at > 0 && romanised[at-1] == ' ' {
			rest := romanised[at+2:]
			b = append(b, rest[:strings.IndexByte(rest, ' ')]...)
		}
		unvowelled = unvowelled || r >= 0x600
	}
	return b, unvowelled
}

// romanised has each letter with what is written for it.
const romanised = " аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыi ь эe юyu яya єye" +
	" ђdj ѓg јi љl њn ћch џdj" +
	" اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظdh عa غgh فf قq كk لl مm نn هh وw يy پp چch ژzh گg ڤv ۋv "
