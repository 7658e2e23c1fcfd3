package edtf

import (
	"fmt"
	"strconv"
)

// An Error says where a text is no date, span, set or date-time, why, and, as
// far as the text lets it be guessed, what would be right.
type Error struct {
	Input  string // the whole text
	Offset int    // the byte of Input where the fault begins, 0 to len(Input)
	Reason string // what is the matter there, and what would be right
}

// Error returns the fault in a line, as in
//
//	edtf: "199u": at 3: a year has 4 digits; write 199X
func (e *Error) Error() string {
	return "edtf: " + strconv.Quote(e.Input) + ": at " + strconv.Itoa(e.Offset) + ": " + e.Reason
}

func faultf(input string, at int, format string, args ...any) *Error {
	return &Error{input, at, fmt.Sprintf(format, args...)}
}

// nilable returns err as an error that is nil where err is.
func nilable(err *Error) error {
	if err == nil {
		return nil
	}
	return err
}
