// Package notebook keeps research on Iraq's foreign relations as tests. Each question
// has a file. Its comment says what is asked, how it is answered, and what the answer
// does not mean; the answer is the output that go test checks.
//
//	go test ./examples/notebook
//	go test ./examples/notebook -update     rewrites the pictures under testdata
//	go -C examples/notebook/stats test .    the question that needs a statistics package
//
// Throughout, two things are kept apart. If dates are coarser than the question, what
// may have been is not what must have been. And what the source does not tell is not
// known; it is never counted as no.
//
// When the data changes, the answers may change too. A test that fails shows the old
// and the new answer, and whoever changed the data decides whether the new one is
// right. Some answers have a picture under testdata, made by package render.
package notebook
