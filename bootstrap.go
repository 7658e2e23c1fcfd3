//go:build bootstrap

package relations

// With this build tag the embedded data set is empty. The generator is built so,
// that it can be run when the tables are missing or no longer compile.
var embedded Dataset
