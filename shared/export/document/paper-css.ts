/** How paper looks, in sizes that follow its own letter: the app prints with it, and an exported page carries it along. */

/** Body text 9.5 pt in print; everything else in em, so that reading mode and print break their lines alike. */
export const paperCss = `
.gw-paper {
  --ink: #16202a; --quiet: #4d5963; --line: #d5dade; --brand: var(--paper-brand, #0b6477);
  --good: #14613a; --good-tint: #e6f6eb; --bad: #9c1c21; --bad-tint: #fdecea; --warn-tint: #fdf3e0; --warn: #8a5200; --grey: #f3f5f6;
  color-scheme: light; container-type: inline-size; background: #fff; color: var(--ink);
  font: 400 1em/1.4 "Inter Variable", Inter, system-ui, "Segoe UI", "Noto Sans", sans-serif;
  overflow-wrap: break-word; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.gw-paper * { box-sizing: border-box; }
:where(.gw-paper) :where(h1, h2, h3, h4, p, ul, ol, figure, blockquote, table) { margin: 0; padding: 0; }
.gw-paper strong { font-weight: 600; }
.gw-paper a { color: inherit; text-decoration: underline; text-underline-offset: .15em; overflow-wrap: anywhere; }
.gw-paper code { font: .92em ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; }
.gw-head { margin-bottom: .7em; padding-top: .6em; border-top: .28em solid var(--brand); }
.gw-eyebrow { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1.5em; color: var(--quiet); font-size: .86em; }
.gw-paper h1 { margin-top: .15em; font-size: 1.85em; font-weight: 600; line-height: 1.2; letter-spacing: -.018em; }
.gw-body > * + * { margin-top: .5em; }
.gw-body > h2 { margin-top: .85em; font-size: 1.17em; font-weight: 600; line-height: 1.3; break-after: avoid; }
.gw-body > h3, .gw-sections h3 { margin-top: .7em; font-size: 1em; font-weight: 600; line-height: 1.35; break-after: avoid; }
.gw-body > h4 { margin-top: .6em; font-size: 1em; font-weight: 600; font-style: italic; break-after: avoid; }
.gw-body > :first-child { margin-top: 0; }
.gw-body > h2 + *, .gw-body > h3 + *, .gw-body > h4 + * { margin-top: .15em; }
.gw-sections { column-gap: 1.6em; }
.gw-sections section { break-inside: avoid; }
.gw-sections h3 { margin-top: 0; }
.gw-paper p { orphans: 2; widows: 2; }
.gw-body ul, .gw-body ol { padding-left: 1.4em; }
.gw-body ul { list-style: disc; }
.gw-body ol { list-style: decimal; }
.gw-body li + li { margin-top: .15em; }
.gw-body blockquote { padding-left: 1em; border-left: .18em solid var(--line); color: var(--quiet); }
.gw-body hr { height: 0; border: 0; border-top: 1px solid var(--line); }
.gw-icon { flex: none; width: 1.05em; height: 1.05em; vertical-align: -.16em; }
.gw-label { display: flex; gap: .45em; align-items: baseline; }
.gw-label > .gw-icon { position: relative; top: .16em; }
.gw-dodont { display: grid; grid-template-columns: 1fr; gap: .6em; }
.gw-do, .gw-dont { padding: .6em .9em .7em; border-radius: .5em; break-inside: avoid; }
.gw-do { background: var(--good-tint); }
.gw-dont { background: var(--bad-tint); }
.gw-body :is(.gw-do, .gw-dont) h3 { margin-bottom: .3em; font-size: 1em; font-weight: 600; }
.gw-do h3, .gw-do li > .gw-icon { color: var(--good); }
.gw-dont h3, .gw-dont li > .gw-icon { color: var(--bad); }
.gw-body :is(.gw-do, .gw-dont) ul { padding: 0; list-style: none; }
:is(.gw-do, .gw-dont) li { display: grid; grid-template-columns: 1.05em 1fr; gap: .5em; line-height: 1.4; }
:is(.gw-do, .gw-dont) li > .gw-icon { margin-top: .17em; stroke-width: 2.5; }
.gw-columns > :last-child:nth-child(odd) { grid-column: 1 / -1; }
.gw-columns { display: grid; grid-template-columns: 1fr; gap: .5em .6em; }
.gw-card { padding: .5em .8em; border: 1px solid var(--line); border-radius: .5em; break-inside: avoid; }
.gw-card > * + * { margin-top: .15em; }
.gw-off { border-left: .28em solid var(--bad); }
.gw-off .gw-label > .gw-icon { color: var(--bad); }
.gw-crisis { border-color: #e5c48c; background: var(--warn-tint); }
.gw-crisis .gw-label > .gw-icon { color: var(--warn); }
.gw-contact { border-left: .28em solid var(--brand); }
.gw-contact .gw-label { gap: 0; }
.gw-contact .gw-label > .gw-icon { margin-right: .45em; }
.gw-faq { break-inside: avoid; }
.gw-faq > * + * { margin-top: .1em; }
.gw-line > .gw-icon { margin-right: .45em; }
.gw-table { width: 100%; border-collapse: collapse; font-size: .97em; }
.gw-table thead { display: table-header-group; }
.gw-table tr { break-inside: avoid; }
.gw-table :is(th, td) { padding: .22em .7em .22em 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.gw-table thead th { color: var(--quiet); font-size: .9em; font-weight: 600; }
.gw-table tbody th { font-weight: 600; }
.gw-table .gw-icon { margin-right: .35em; }
.gw-terms td:first-child .gw-icon { color: var(--good); }
.gw-terms td:nth-child(2) .gw-icon { color: var(--bad); }
.gw-table caption { padding-bottom: .1em; color: var(--quiet); font-size: .9em; text-align: left; }
.gw-disclosure td { font-weight: 500; }
.gw-body .gw-tags { display: flex; flex-wrap: wrap; gap: .3em 1.4em; padding: 0; list-style: none; }
.gw-body .gw-tags li { margin: 0; }
.gw-tags .gw-icon { margin-right: .35em; color: var(--good); }
.gw-tags .gw-banned .gw-icon { color: var(--bad); }
.gw-tags .gw-banned strong { text-decoration: line-through; }
.gw-examples { display: grid; grid-template-columns: repeat(auto-fit, minmax(13em, 1fr)); gap: .8em; }
.gw-example { max-width: 24em; break-inside: avoid; }
.gw-example img { display: block; max-width: 100%; max-height: 17em; border: 1px solid var(--line); border-radius: .4em; }
.gw-example figcaption { margin-top: .3em; font-size: .95em; }
.gw-right img { border-bottom: .3em solid var(--good); }
.gw-wrong img { border-bottom: .3em dashed var(--bad); }
.gw-right .gw-icon, .gw-right strong { color: var(--good); }
.gw-wrong .gw-icon, .gw-wrong strong { color: var(--bad); }
.gw-example .gw-icon { margin-right: .3em; }
.gw-swatch { display: flow-root; break-inside: avoid; }
.gw-body .gw-swatch ul { display: flex; flex-wrap: wrap; gap: .4em 1.6em; padding: 0; list-style: none; }
.gw-body .gw-swatch li { margin: 0; }
.gw-patch { width: 2em; height: 2em; margin-right: .5em; vertical-align: middle; }
.gw-logo { float: right; max-width: 12em; max-height: 4em; margin: 0 0 .4em 1em; }
.gw-swatch p { margin-top: .3em; }
.gw-legal { padding: .1em 0 .1em .8em; border-left: .18em solid var(--line); color: var(--quiet); font-size: .86em; line-height: 1.4; break-inside: avoid; }
.gw-legal .gw-place { float: left; margin-right: .5em; }
.gw-legal .gw-source { display: inline; font-style: italic; }
@container (min-width: 30em) {
  .gw-dodont, .gw-columns { grid-template-columns: 1fr 1fr; }
}
`
