package render

// Style returns the style sheet of the pictures. It is the same in all of them, so
// that a page with pictures can allow it by its hash in a content security policy.
func Style() string { return style }

// style gives each colour twice: as a plain value for programs without custom
// properties, and as a property that follows the reader's setting for light or dark.
// Each colour that means something has a contrast of 3:1 with the paper, and letters
// have 4.5:1 with what is behind them.
const style = `
svg.relations{--paper:#ffffff;--ink:#1b1f24;--muted:#57606a;--faint:#d8dee4;--band:#f3f5f7;--shade:#eceff2;--coop:#0072b2;--conf:#d55e00;--coop2:#08519c;--coop1:#4393c3;--even:#7d7d7d;--conf1:#d8650f;--conf2:#a63603;--war:#67000d;--est:#0072b2;--sus:#bd7c00;--bro:#dc6300;--non:#767676;--on:#ffffff;--hatch:#ffffff;--a:#0072b2;--b:#b84500;--c:#00795a;--d:#8a3f70;--e:#7a5c00;--f:#24292f;--g:#8c6d5a;--h:#5a4fa3;font-family:Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){svg.relations{--paper:#0d1117;--ink:#e6edf3;--muted:#9aa4af;--faint:#30363d;--band:#161b22;--shade:#1c2330;--coop:#56b4e9;--conf:#f0883e;--coop2:#8cc9f5;--coop1:#3a78a8;--even:#7d858e;--conf1:#b3611f;--conf2:#ffa861;--war:#ff8a8a;--est:#56b4e9;--sus:#f0e442;--bro:#f0883e;--non:#8b949e;--on:#0d1117;--hatch:#0d1117;--a:#56b4e9;--b:#f0883e;--c:#3fcf9f;--d:#e39fc8;--e:#e3c04a;--f:#e6edf3;--g:#c9a58e;--h:#b3a8f5}}
svg.relations .paper{fill:#ffffff;fill:var(--paper)}
svg.relations text{fill:#1b1f24;fill:var(--ink);font-size:11px}
svg.relations text.title{font-size:16px;font-weight:bold}
svg.relations text.lane,svg.relations text.strong{font-weight:bold}
svg.relations text.muted{fill:#57606a;fill:var(--muted)}
svg.relations text.mid{text-anchor:middle}
svg.relations text.end{text-anchor:end}
svg.relations text.halo{stroke:#ffffff;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
svg.relations text.letter{font-size:12px;font-weight:bold;text-anchor:middle}
svg.relations text.on,svg.relations text.onwar{fill:#ffffff;fill:var(--on)}
svg.relations text.dark{fill:#1b1f24}
svg.relations a{cursor:pointer}
svg.relations a:hover text{text-decoration:underline}
svg.relations a:focus{outline:2px solid #0072b2;outline:2px solid var(--coop)}
svg.relations .pointer{fill:none;stroke:#1b1f24;stroke:var(--ink);stroke-width:.8}
svg.relations .grid{stroke:#d8dee4;stroke:var(--faint);stroke-width:1}
svg.relations .band{fill:#f3f5f7;fill:var(--band)}
svg.relations .shade{fill:#eceff2;fill:var(--shade)}
svg.relations .vague{fill:#ffffff;fill:var(--paper);stroke:#57606a;stroke:var(--muted);stroke-width:.8}
svg.relations .coop{fill:#0072b2;fill:var(--coop)}
svg.relations .conf{fill:#d55e00;fill:var(--conf)}
svg.relations .neither{fill:#767676;fill:var(--non)}
svg.relations .coop2{fill:#08519c;fill:var(--coop2)}
svg.relations .coop1{fill:#4393c3;fill:var(--coop1)}
svg.relations .even{fill:#7d7d7d;fill:var(--even)}
svg.relations .conf1{fill:#d8650f;fill:var(--conf1)}
svg.relations .conf2{fill:#a63603;fill:var(--conf2)}
svg.relations .war{fill:#67000d;fill:var(--war)}
svg.relations .war.perhaps{fill:none;stroke:#67000d;stroke:var(--war);stroke-width:1.2}
svg.relations stop.coop{stop-color:#0072b2;stop-color:var(--coop)}
svg.relations stop.conf{stop-color:#d55e00;stop-color:var(--conf)}
svg.relations stop.neither{stop-color:#767676;stop-color:var(--non)}
svg.relations .mark{stroke:#0072b2;stroke:var(--coop);stroke-width:1.6}
svg.relations .mark.conf{stroke:#d55e00;stroke:var(--conf)}
svg.relations .mark.neither{stroke:#767676;stroke:var(--non)}
svg.relations .mark.verbal{fill:#ffffff;fill:var(--paper)}
svg.relations .chevron{fill:none;stroke:#57606a;stroke:var(--muted);stroke-width:1.5}
svg.relations .rule{fill:none;stroke:#57606a;stroke:var(--muted);stroke-width:1}
svg.relations .lead{fill:none;stroke:#57606a;stroke:var(--muted);stroke-width:.8}
svg.relations .established{fill:#0072b2;fill:var(--est)}
svg.relations .suspended{fill:#bd7c00;fill:var(--sus)}
svg.relations .broken{fill:#dc6300;fill:var(--bro)}
svg.relations .none{fill:#767676;fill:var(--non)}
svg.relations stop.established{stop-color:#0072b2;stop-color:var(--est)}
svg.relations stop.suspended{stop-color:#bd7c00;stop-color:var(--sus)}
svg.relations stop.broken{stop-color:#dc6300;stop-color:var(--bro)}
svg.relations stop.none{stop-color:#767676;stop-color:var(--non)}
svg.relations stop.unknown{stop-color:#ffffff;stop-color:var(--paper)}
svg.relations .unknown{stroke:#57606a;stroke:var(--muted);stroke-width:1;stroke-dasharray:1 3}
svg.relations .hatch{stroke:#ffffff;stroke:var(--hatch);stroke-width:1.4;fill:none}
svg.relations .caveat{fill:#1b1f24;fill:var(--ink)}
svg.relations .camp-a{fill:#0072b2;fill:var(--a);stroke:#0072b2;stroke:var(--a)}
svg.relations .camp-b{fill:#b84500;fill:var(--b);stroke:#b84500;stroke:var(--b)}
svg.relations .camp-c{fill:#00795a;fill:var(--c);stroke:#00795a;stroke:var(--c)}
svg.relations .camp-d{fill:#8a3f70;fill:var(--d);stroke:#8a3f70;stroke:var(--d)}
svg.relations .camp-e{fill:#7a5c00;fill:var(--e);stroke:#7a5c00;stroke:var(--e)}
svg.relations .camp-f{fill:#24292f;fill:var(--f);stroke:#24292f;stroke:var(--f)}
svg.relations .camp-g{fill:#8c6d5a;fill:var(--g);stroke:#8c6d5a;stroke:var(--g)}
svg.relations .camp-h{fill:#5a4fa3;fill:var(--h);stroke:#5a4fa3;stroke:var(--h)}
svg.relations .camp-none{fill:#57606a;fill:var(--muted);stroke:#57606a;stroke:var(--muted)}
svg.relations .helped{fill:#ffffff;fill:var(--paper);stroke-width:1.4}
svg.relations .ink{fill:#1b1f24;fill:var(--ink)}
svg.relations .land{fill:#eceff2;fill:var(--shade)}
svg.relations .sea{fill:none;stroke:#d8dee4;stroke:var(--faint)}
svg.relations .area{stroke:#ffffff;stroke:var(--paper);stroke-width:.6}
svg.relations .area.land{stroke:#57606a;stroke:var(--muted);stroke-width:.3}
svg.relations .dot{fill:#57606a;fill:var(--muted)}
svg.relations .edge{fill:none}
svg.relations .edge.coop{stroke:#0072b2;stroke:var(--coop)}
svg.relations .edge.conf{stroke:#d55e00;stroke:var(--conf)}
svg.relations .edge.neither{stroke-linecap:round;stroke:#767676;stroke:var(--non)}
`
