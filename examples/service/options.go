package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"unicode"
)

// Options are what the operator decides.
type options struct {
	addr    string   // where to listen
	base    string   // the address of the service for strangers, without a slash at the end; "" if not known
	article string   // the address of the article; "" if not known
	origins []string // the sites whose scripts may read the JSON; "*" for all
	quiet   bool
	routes  bool
}

// readOptions reads the arguments. It prints the help if they ask for it, and then
// returns flag.ErrHelp.
func readOptions(args []string, stdout io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("service", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.addr, "addr", "127.0.0.1:8080", "listen on this `address`; anyone who can reach it can read everything")
	flags.Func("base", "the `address` under which others know the service, as https://example.org; without it, a page takes the one it was asked for", o.readBase)
	flags.Func("article", "the `address` of the article, so that sources lead to its sections; %s in it stands for the section, which otherwise comes after a #", o.readArticle)
	flags.Func("cors", "let scripts of these `sites` read the JSON: * for all, or as https://example.org,https://example.net", o.readOrigins)
	flags.BoolVar(&o.quiet, "quiet", false, "do not log requests, only starts, stops and failures")
	flags.BoolVar(&o.routes, "routes", false, "list what the service answers, with an address for each, and exit")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stdout, "Usage: service [flags]")
		flags.SetOutput(stdout)
		flags.PrintDefaults()
		return o, err
	case err != nil:
		return o, err
	case flags.NArg() > 0:
		return o, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	case strings.TrimSpace(o.addr) == "":
		return o, errors.New("-addr is empty; write 127.0.0.1:8080, or :8080 to listen on every interface")
	}
	return o, nil
}

func (o *options) readBase(text string) error {
	u, err := webAddress(text)
	if err != nil {
		return err
	}
	if strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" {
		return errors.New("it is more than a scheme and a host, as https://example.org")
	}
	o.base = u.Scheme + "://" + u.Host
	return nil
}

func (o *options) readArticle(text string) error {
	_, err := webAddress(strings.Replace(text, "%s", "section", 1))
	o.article = text
	return err
}

func (o *options) readOrigins(text string) error {
	for origin := range strings.SplitSeq(text, ",") {
		origin = strings.TrimSpace(origin)
		u, err := webAddress(origin)
		switch {
		case origin == "*":
		case err != nil:
			return err
		case origin != u.Scheme+"://"+u.Host:
			return fmt.Errorf("%q is more than a scheme and a host, as https://example.org", origin)
		}
		o.origins = append(o.origins, origin)
	}
	return nil
}

// webAddress reads the address of something on the web.
func webAddress(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || !isHost(u.Host) {
		return nil, errors.New("it is no address of the web, as https://example.org")
	}
	return u, nil
}

// isHost reports whether a text is a host, perhaps with a port, that can stand in an
// address as it is.
func isHost(text string) bool {
	return text != "" && len(text) <= 255 && strings.Trim(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") == ""
}

// printable returns a text for a terminal, in which nothing but letters, signs and
// spaces stands as it is: what is written by strangers must not move the cursor.
func printable(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		} else {
			quoted := strconv.QuoteRuneToASCII(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}
