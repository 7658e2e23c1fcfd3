package browser

import (
	"encoding/json"
	"io"
	"net/http"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
)

// The description is valid, and requests and answers are as it says.
func TestOpenAPI(t *testing.T) {
	document, err := libopenapi.NewDocument(fetchAll(t, "/openapi.json"))
	if err != nil {
		t.Fatal(err)
	}
	v, errs := validator.NewValidator(document)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if ok, errs := v.ValidateDocument(); !ok {
		for _, err := range errs {
			t.Errorf("the description is invalid: %v", err)
		}
	}
	for _, path := range []string{
		"/api/events", "/api/events?country=IRN&involving=saddam-hussein&kind=visit&kind=meeting&limit=5", "/api/events?from=1980&to=1988&reading=must",
		"/api/events?section=iran&search=border&limit=200", "/api/caveats?conflict=gulf-war", "/api/events/" + sampleEvent(t),
		"/api/day/1990-08-15", "/api/day/2003-03", "/api/day/198X", "/api/day/none", "/api/events?from=2003&to=2003&reading=under-way",
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

// fetchAll returns the body of an answer.
func fetchAll(t *testing.T, path string) []byte {
	t.Helper()
	res, err := http.Get(running.url + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// sampleEvent returns the id of an event with a caveat.
func sampleEvent(t *testing.T) string {
	t.Helper()
	var page struct{ Events []struct{ ID string } }
	if err := json.Unmarshal(fetchAll(t, "/api/caveats?country=IRN&limit=1"), &page); err != nil || len(page.Events) == 0 {
		t.Fatal("no event with a caveat: ", err)
	}
	return page.Events[0].ID
}
