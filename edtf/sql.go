package edtf

import (
	"database/sql/driver"
	"fmt"
	"time"
)

func sqlValue(text string) (driver.Value, error) {
	if text == "" {
		return nil, nil
	}
	return text, nil
}

// scan hands a value of a database to the function for its type. A nil setTime
// takes no times.
func scan(src any, unmarshal func([]byte) error, setTime func(time.Time)) error {
	switch src := src.(type) {
	case nil:
		return unmarshal(nil)
	case string:
		return unmarshal([]byte(src))
	case []byte:
		return unmarshal(src)
	case time.Time:
		if setTime != nil {
			setTime(src)
			return nil
		}
	}
	return &Error{Reason: fmt.Sprintf("a %T is no text; store EDTF in a column of text", src)}
}
