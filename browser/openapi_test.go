package browser

import (
	"io"
	"net/http"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
)

// The description is a right one, and what is asked and answered is as it says.
func TestOpenAPI(t *testing.T) {
	res, err := http.Get(running.url + "/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	document, err := libopenapi.NewDocument(text)
	if err != nil {
		t.Fatal(err)
	}
	v, errs := validator.NewValidator(document)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if ok, errs := v.ValidateDocument(); !ok {
		for _, err := range errs {
			t.Errorf("the description is wrong: %v", err)
		}
	}
	for _, path := range []string{
		"/api/events", "/api/events?country=IRN&involving=saddam-hussein&kind=visit&kind=meeting&limit=5", "/api/events?from=1980&to=1988&reading=must",
		"/api/events?section=iran&search=border&limit=200", "/api/caveats?conflict=gulf-war", "/api/events/1990-08-15-iraq-offers-iran-algiers-terms",
		"/api/events/none", "/api/countries", "/api/countries/SYR?on=1990-08-15", "/api/countries/TUV", "/api/countries/none", "/api/status", "/api/status?on=1967",
		"/api/conflicts", "/api/conflicts/gulf-war", "/api/actors", "/api/people", "/api/sections", "/api/kinds", "/healthz",
	} {
		request, err := http.NewRequest(http.MethodGet, running.url+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		if ok, errs := v.ValidateHttpRequestResponse(request, answer); !ok {
			for _, err := range errs {
				t.Errorf("%s: %s", path, err.Message+": "+err.Reason)
				for _, fault := range err.SchemaValidationErrors {
					t.Errorf("\t%s at %s", fault.Reason, fault.FieldPath)
				}
			}
		}
		answer.Body.Close()
	}
}
