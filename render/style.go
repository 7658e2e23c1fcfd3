package render

// Style returns the style sheet of the pictures. It is the same in all of them, so
// that a page with pictures can allow it by its hash in a content security policy.
func Style() string { return style }

// style gives each colour twice: as a plain value for programs without custom
// properties, and as a property that follows the reader's setting for light or dark.
const style = `
svg.relations{--paper:#ffffff;--ink:#1b1f24;--muted:#57606a;--faint:#d8dee4;--band:#f3f5f7;--coop:#0072b2;--conf:#d55e00;--est:#0072b2;--sus:#e69f00;--bro:#d55e00;--non:#767676;--third:#9a4f7f;--on:#ffffff;--hatch:#ffffff;font-family:Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){svg.relations{--paper:#0d1117;--ink:#e6edf3;--muted:#9aa4af;--faint:#30363d;--band:#161b22;--coop:#56b4e9;--conf:#f0883e;--est:#56b4e9;--sus:#f0e442;--bro:#f0883e;--non:#8b949e;--third:#e39fc8;--on:#0d1117;--hatch:#0d1117}}
svg.relations .paper{fill:#ffffff;fill:var(--paper)}
svg.relations text{fill:#1b1f24;fill:var(--ink);font-size:11px}
svg.relations text.title{font-size:15px;font-weight:bold}
svg.relations text.lane{font-weight:bold}
svg.relations text.muted{fill:#57606a;fill:var(--muted)}
svg.relations text.mid{text-anchor:middle}
svg.relations text.end{text-anchor:end}
svg.relations text.halo{stroke:#ffffff;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
svg.relations text.letter{font-size:10px;font-weight:bold;text-anchor:middle}
svg.relations text.on{fill:#ffffff;fill:var(--on)}
svg.relations text.dark{fill:#1b1f24}
svg.relations .grid{stroke:#d8dee4;stroke:var(--faint);stroke-width:1}
svg.relations .band{fill:#f3f5f7;fill:var(--band)}
svg.relations .coop{fill:#0072b2;fill:var(--coop)}
svg.relations .conf{fill:#d55e00;fill:var(--conf)}
svg.relations .neither{fill:#767676;fill:var(--non)}
svg.relations stop.coop{stop-color:#0072b2;stop-color:var(--coop)}
svg.relations stop.conf{stop-color:#d55e00;stop-color:var(--conf)}
svg.relations stop.neither{stop-color:#767676;stop-color:var(--non)}
svg.relations .mark{stroke:#0072b2;stroke:var(--coop);stroke-width:1.6}
svg.relations .mark.conf{stroke:#d55e00;stroke:var(--conf)}
svg.relations .mark.neither{stroke:#767676;stroke:var(--non)}
svg.relations .mark.verbal{fill:#ffffff;fill:var(--paper)}
svg.relations .chevron{fill:none;stroke:#57606a;stroke:var(--muted);stroke-width:1.5}
svg.relations .bar{fill-opacity:.55}
svg.relations .frame{fill:none;stroke:#d8dee4;stroke:var(--faint)}
svg.relations .l1{fill-opacity:.4}
svg.relations .l2{fill-opacity:.55}
svg.relations .l3{fill-opacity:.7}
svg.relations .l4{fill-opacity:.85}
svg.relations .established{fill:#0072b2;fill:var(--est)}
svg.relations .suspended{fill:#e69f00;fill:var(--sus)}
svg.relations .broken{fill:#d55e00;fill:var(--bro)}
svg.relations .none{fill:#767676;fill:var(--non)}
svg.relations stop.established{stop-color:#0072b2;stop-color:var(--est)}
svg.relations stop.suspended{stop-color:#e69f00;stop-color:var(--sus)}
svg.relations stop.broken{stop-color:#d55e00;stop-color:var(--bro)}
svg.relations stop.none{stop-color:#767676;stop-color:var(--non)}
svg.relations stop.unknown{stop-color:#ffffff;stop-color:var(--paper)}
svg.relations .unknown{stroke:#57606a;stroke:var(--muted);stroke-width:1;stroke-dasharray:1 3}
svg.relations .hatch{stroke:#ffffff;stroke:var(--hatch);stroke-width:1.4;fill:none}
svg.relations .side1{fill:#0072b2;fill:var(--coop)}
svg.relations .side2{fill:#d55e00;fill:var(--conf)}
svg.relations .side3{fill:#9a4f7f;fill:var(--third)}
svg.relations .side0{fill:none;stroke:#57606a;stroke:var(--muted);stroke-width:1.2}
svg.relations .dot{fill:#57606a;fill:var(--muted);fill-opacity:.6}
`
