package render

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every colour that means something can be told from the paper, and every letter from
// what is behind it, in light and in dark.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`svg\.relations\{(--[^}]*)\}`).FindAllStringSubmatch(style, -1)
	if len(schemes) != 2 {
		t.Fatalf("%d schemes", len(schemes))
	}
	for i, scheme := range schemes {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z0-9]+):(#[0-9a-f]{6})`).FindAllStringSubmatch(scheme[1], -1) {
			colours[m[1]] = m[2]
		}
		check := func(a, b string, least float64) {
			t.Helper()
			if colours[a] == "" || colours[b] == "" {
				t.Fatalf("scheme %d has no --%s or --%s", i, a, b)
			}
			if got := contrast(t, colours[a], colours[b]); got < least {
				t.Errorf("scheme %d: --%s and --%s have a contrast of %.2f, want %v", i, a, b, got, least)
			}
		}
		for _, meaning := range strings.Fields("coop conf coop1 coop2 even conf1 conf2 war est sus bro non a b c d e f g h") {
			check(meaning, "paper", 3)
		}
		for _, text := range strings.Fields("ink muted") {
			for _, behind := range strings.Fields("paper band shade") {
				check(text, behind, 4.5)
			}
		}
		for _, behind := range strings.Fields("est non war a b c d e f g h") {
			check("on", behind, 4.5)
		}
		colours["dark"] = "#1b1f24"
		for _, behind := range strings.Fields("sus bro") {
			check("dark", behind, 4.5)
		}
	}
}

// The plain value of each colour is that of the light scheme.
func TestPlainColours(t *testing.T) {
	light := map[string]string{}
	root, _, _ := strings.Cut(style, "@media")
	for _, m := range regexp.MustCompile(`--([a-z0-9]+):(#[0-9a-f]{6})`).FindAllStringSubmatch(root, -1) {
		light[m[1]] = m[2]
	}
	for _, m := range regexp.MustCompile(`([a-z-]+):(#[0-9a-f]{6});([a-z-]+):var\(--([a-z0-9]+)\)`).FindAllStringSubmatch(style, -1) {
		if m[1] != m[3] || light[m[4]] != m[2] {
			t.Errorf("%s, but --%s is %s", m[0], m[4], light[m[4]])
		}
	}
}

// contrast returns the ratio of the luminances of two colours, as the guidelines for
// accessible web content define it.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for i, weight := range []float64{.0722, .7152, .2126} {
		c := float64(n>>(8*i)&0xff) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
