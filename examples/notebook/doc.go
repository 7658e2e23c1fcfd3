// Package notebook keeps research on Iraq's foreign relations as tests. Each
// question has a file: its comment says what is asked, how it is answered, and what
// the answer does not mean; the answer is the output that go test checks.
//
//	go test ./examples/notebook
//	go test ./examples/notebook -update     writes the pictures under testdata anew
//	go -C examples/notebook/stats test .    the one that needs a statistics package
//
// The questions keep two things apart throughout. What may have been is not what
// must have been, where dates are coarser than the question. And what the source
// does not tell is not known; it is never counted as no.
//
// When the data changes, so may the answers: a test that fails shows both, and
// whoever changed the data decides whether the new one is right. Where it helps there
// is a picture under testdata, made by package render.
package notebook
