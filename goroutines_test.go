package relations_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Goroutines that ask everything at once all get the same answers. The race
// detector sees whether they get in each other's way.
func TestEveryQueryAtOnce(t *testing.T) {
	want := answers(t)
	for i := range 6 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			for name, answer := range answers(t) {
				if diff := cmp.Diff(want[name], answer); diff != "" {
					t.Errorf("%s (-alone +at once)\n%.2000s", name, diff)
				}
			}
		})
	}
}
