/** The book's stylesheet: nothing that e-ink readers do not know, and no colours but the reader's own. */
export const STYLE = `body { margin: 0 4%; line-height: 1.45; }
h1, h2, h3 { line-height: 1.25; text-align: left; hyphens: none; break-after: avoid; page-break-after: avoid; }
h2 { margin: 1.6em 0 0.6em; }
h3.speaker { margin: 1.4em 0 0.4em; font-size: 1em; }
p { margin: 0; text-indent: 0; orphans: 2; widows: 2; }
.row { margin: 0 0 0.9em; break-inside: avoid; page-break-inside: avoid; }
.flow p { margin: 0 0 0.7em; }
p.separator { margin: 1.2em 0; text-align: center; }
.row p + p, .row h2 + p { font-style: italic; }
.row .gap, .row [dir="rtl"] { font-style: normal; }
.row p + p { margin-top: 0.15em; }
p.reconstruction, h2.reconstruction { border-left: 0.15em dotted; padding-left: 0.5em; }
.number, a.number { font-size: 0.7em; font-style: normal; text-decoration: none; }
.marked { text-decoration: underline; text-decoration-style: dotted; }
a.ref, a.show { font-size: 0.7em; vertical-align: super; line-height: 0; font-style: normal; text-decoration: none; }
.gap, .small { font-size: 0.8em; }
.notice { margin: 0.6em 0; padding: 0.4em 0.6em; border: 0.1em solid; font-size: 0.9em; }
aside { margin: 0 0 0.5em; font-size: 0.9em; }
dt { font-weight: bold; }
dd { margin: 0 0 0.4em 1.2em; overflow-wrap: anywhere; word-wrap: break-word; }
.signature { overflow-wrap: anywhere; word-wrap: break-word; font-size: 0.8em; }
.term { margin: 0 0 0.9em; }
nav ol { list-style-type: none; padding-left: 1em; }
`
