package names_test

import (
	"fmt"

	"github.com/seed5021702d/relations"
	"github.com/seed5021702d/relations/names"
)

func Example() {
	// The import of package names is all that the question takes.
	for e := range relations.ByCountry("الكويت").OfKind(relations.Invasion).All() {
		fmt.Println(e)
	}
	// Output:
	// August 1990: Iraq invades Kuwait
	// 20 March 2003: The United States and Britain invade Iraq
}

func ExampleName() {
	for _, language := range []string{"ar", "fa", "ckb", "tr", "de", "ru", "zh"} {
		name, err := names.Name("IRN", language)
		fmt.Println(language, name, err)
	}
	// Output:
	// ar إيران <nil>
	// fa ایران <nil>
	// ckb ئێران <nil>
	// tr İran <nil>
	// de Iran <nil>
	// ru Иран <nil>
	// zh 伊朗 <nil>
}

func ExampleLanguages() {
	fmt.Println(names.Languages())
	// Output:
	// [ar ckb de es fa fr he it ja ku pt ru tr zh]
}
