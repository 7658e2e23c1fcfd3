package main

import (
	"net"
	"sync"
)

// A limitedListener has a number of connections open at most. The next one waits in
// the queue of the system until another is closed.
type limitedListener struct {
	net.Listener
	places chan struct{} // has one for each open connection
	closed chan struct{}
	close  func()
}

func limitConns(l net.Listener, n int) *limitedListener {
	closed := make(chan struct{})
	return &limitedListener{l, make(chan struct{}, n), closed, sync.OnceFunc(func() { close(closed) })}
}

func (l *limitedListener) Accept() (net.Conn, error) {
	select {
	case l.places <- struct{}{}:
	case <-l.closed:
		return nil, net.ErrClosed
	}
	conn, err := l.Listener.Accept()
	if err != nil {
		<-l.places
		return nil, err
	}
	return &limitedConn{conn, sync.OnceFunc(func() { <-l.places })}, nil
}

func (l *limitedListener) Close() error {
	l.close()
	return l.Listener.Close()
}

// A limitedConn leaves its place when it is closed.
type limitedConn struct {
	net.Conn
	leave func()
}

func (c *limitedConn) Close() error {
	defer c.leave()
	return c.Conn.Close()
}
