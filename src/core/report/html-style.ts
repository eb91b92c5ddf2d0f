/**
 * The style sheet of the HTML report, written into the page: wide tables that break long Chinese text, light
 * and dark on a screen, black on white on A4 paper. Severity is always a word; colour repeats
 * it on a screen, the border on paper.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1a19; --faint: #5f5d5b; --paper: #fff; --line: #c8c6c4;
  --head: #f3f2f1; --error: #a4262c; --warning: #8a5a00; --hint: #005a9e; --good: #0b6a0b; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --faint: #b8b5b2; --paper: #1f1e1d;
  --line: #55524f; --head: #2d2b29; --error: #ff9a9f; --warning: #f5c26b; --hint: #8cc8ff; --good: #8fd694; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 75rem; background: var(--paper); color: var(--ink);
  font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .25rem; padding-top: 1rem; border-top: 2px solid var(--line);
  overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0 .5rem; overflow-wrap: anywhere; }
a { color: inherit; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .25rem 0 1rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { background: var(--head); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .25rem 0 .75rem; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
td dl { margin: .25rem 0 0; font-size: .9em; gap: 0 .6rem; }
.verdict { font-weight: 700; }
.error { color: var(--error); font-weight: 700; }
.warning { color: var(--warning); font-weight: 700; }
.hint { color: var(--hint); font-weight: 700; }
.good { color: var(--good); font-weight: 700; }
.back { font-size: .85rem; }
section:only-of-type .back { display: none; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
.left { color: var(--faint); }
.paper { padding: 1rem 1.5rem; border: 1px solid var(--line); }
.paper p, .paper td { white-space: pre-wrap; }
.paper table { table-layout: auto; }
.paper p { margin: 0 0 .5rem; text-indent: 2em; }
.paper p.heading { font-weight: 700; text-indent: 0; }
.paper u { text-decoration: underline 2px; text-underline-offset: .2em; }
.paper u.error { text-decoration-style: wavy; font-weight: inherit; color: inherit; text-decoration-color: var(--error); }
.paper u.warning { font-weight: inherit; color: inherit; text-decoration-color: var(--warning); }
.paper u.hint { text-decoration-style: dotted; font-weight: inherit; color: inherit;
  text-decoration-color: var(--hint); }
.paper sup { line-height: 0; font-size: .75em; font-weight: 700; }
footer { margin-top: 3rem; color: var(--faint); font-size: .85rem; }
@media screen { section { content-visibility: auto; contain-intrinsic-size: auto 60rem; } }
@media screen and (max-width: 45rem) { body { padding: .75rem; } .scroll { overflow-x: auto; }
  .scroll table { min-width: 42rem; } }
@page { size: A4; margin: 15mm 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --faint: #000; --paper: #fff; --line: #000; --head: #fff;
    --error: #000; --warning: #000; --hint: #000; --good: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  thead { display: table-header-group; }
  tr, dl > div { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  a { text-decoration: none; }
  th, td { padding: .15rem .3rem; }
  td .error, td .warning, td .hint { display: inline-block; padding: 0 .2em; border: 1px dotted #000; }
  td .error { border: 2px solid #000; }
  td .warning { border: 1px solid #000; }
  .back { display: none; }
}
`;
