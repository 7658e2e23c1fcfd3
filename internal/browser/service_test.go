package browser

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
	"testing"
	"time"
)

// A service is the program, running.
type service struct {
	url     string
	command *exec.Cmd
}

var running *service

func TestMain(m *testing.M) {
	status, err := withService(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		status = 1
	}
	os.Exit(status)
}

// withService builds the service and runs it while the tests run.
func withService(tests func() int) (status int, err error) {
	dir, err := os.MkdirTemp("", "service")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "service")
	build := exec.Command("go", "build", "-o", program, "./examples/service")
	build.Dir = filepath.Join("..", "..")
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("%w\n%s", err, out)
	}
	if running, err = startService(program); err != nil {
		return 1, err
	}
	status = tests()
	if err := running.stop(); err != nil {
		return 1, fmt.Errorf("the service did not shut down in order: %w", err)
	}
	return status, nil
}

// announced is the line of the log that says where the service is.
var announced = regexp.MustCompile(`msg="serving (http://[^"]+)/"`)

func startService(program string) (*service, error) {
	s := &service{command: exec.Command(program, "-addr", "127.0.0.1:0", "-quiet")}
	log, err := s.command.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := s.command.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		if m := announced.FindStringSubmatch(lines.Text()); m != nil {
			s.url = m[1]
			go drain(lines)
			return s, nil
		}
	}
	return nil, fmt.Errorf("the service did not log its address")
}

// drain prints what the service logs, which is that it stops, unless something is
// wrong.
func drain(lines *bufio.Scanner) {
	for lines.Scan() {
		fmt.Fprintln(os.Stderr, lines.Text())
	}
}

func (s *service) stop() error {
	if err := s.command.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	timer := time.AfterFunc(10*time.Second, func() { s.command.Process.Kill() })
	defer timer.Stop()
	return s.command.Wait()
}
