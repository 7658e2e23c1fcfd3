// Package notebook keeps research on Iraq's foreign relations as tests. Each
// question has a file: its comment says what is asked and how it is answered,
// and the answer is the output that go test checks.
//
//	go test ./examples/notebook
package notebook
