// Package edtf keeps dates as historians have them: EDTF, the Extended Date/Time
// Format of ISO 8601-2:2019.
package edtf
