/** How a report looks, on sheets and as a page, in sizes that follow its own letter. */
import { ink } from './colors.ts'
import { reportFonts } from './fonts.ts'

/** 14 px are 10.5 pt: everything else in em, so that the sheet on the screen and the one from the printer break their lines alike. */
export const reportCss = `
.gr-report {
  --gr-ink: ${ink.text}; --gr-second: ${ink.second}; --gr-quiet: ${ink.quiet}; --gr-line: ${ink.grid};
  color-scheme: light; color: var(--gr-ink); background: #fff;
  font: 400 14px/1.45 ${reportFonts};
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; hyphens: manual; text-align: left;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.gr-report *, .gr-report *::before { box-sizing: border-box; }
:where(.gr-report) :where(h1, h2, h3, p, ul, ol, dl, dt, dd, figure, table) { margin: 0; padding: 0; }
.gr-line { display: flex; gap: 1.5em; align-items: baseline; justify-content: space-between; color: var(--gr-quiet); font-size: .857em; line-height: 1.4; }
.gr-line > :last-child { flex: none; max-width: 70%; text-align: right; }
.gr-program { display: flex; gap: .8em; align-items: center; min-width: 0; color: var(--gr-brand); font-weight: 600; }
.gr-program img { max-width: 12em; max-height: 2.2em; }
.gr-foot { padding-top: .7em; border-top: 1px solid var(--gr-line); }
.gr-report h1 { max-width: 27em; font-size: 2em; font-weight: 600; line-height: 1.28; letter-spacing: -.015em; text-wrap: balance; }
.gr-report h2 { font-size: 1.21em; font-weight: 600; line-height: 1.35; break-after: avoid; }
.gr-report h3 { margin-bottom: .35em; font-size: 1em; font-weight: 600; line-height: 1.4; break-after: avoid; }
.gr-part { display: flow-root; padding-top: .9em; }
.gr-part.gr-is-head { padding-top: 1.6em; }
.gr-part.gr-is-heading { padding-top: 1.5em; }
.gr-part.gr-is-heading + .gr-part { padding-top: .45em; }
.gr-part:has(> .gr-note) { padding-top: 0; }
.gr-only { margin-top: .4em; color: var(--gr-quiet); }
.gr-lead { color: var(--gr-second); font-size: 1.07em; line-height: 1.5; }
.gr-under, .gr-note, .gr-about { margin-top: .4em; color: var(--gr-quiet); font-size: .857em; line-height: 1.45; }
.gr-about { margin-top: .6em; padding-top: .9em; border-top: 1px solid var(--gr-line); }
.gr-report .gr-figures, .gr-report .gr-definitions { padding-left: 0; list-style: none; }
.gr-report .gr-figures { display: grid; grid-template-columns: repeat(var(--gr-tiles), 1fr); gap: 1em 1.5em; padding-top: .2em; }
.gr-report .gr-first { margin-top: .2em; padding-top: .8em; border-top: 2px solid var(--gr-ink); }
.gr-figures > li > p { color: var(--gr-quiet); font-size: .857em; line-height: 1.4; }
.gr-figures > li > .gr-name { font-weight: 500; }
.gr-figures > li > .gr-value { color: var(--gr-ink); font-size: 2.15em; font-weight: 600; line-height: 1.28; letter-spacing: -.02em; }
.gr-report table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .929em; line-height: 1.4; }
.gr-report thead { display: table-header-group; }
.gr-report tr { break-inside: avoid; }
.gr-report :is(th, td) { padding: .42em 0 .42em 1.1em; border-top: 1px solid var(--gr-line); font-weight: 400; text-align: left; vertical-align: baseline; }
.gr-report :is(th, td):first-child { padding-left: 0; }
.gr-table thead th { border-top: 0; color: var(--gr-quiet); font-weight: 500; vertical-align: bottom; }
.gr-table tfoot :is(th, td) { border-top: 1.5px solid var(--gr-quiet); font-weight: 600; }
.gr-table :is(th, td).gr-number { text-align: right; }
.gr-table td.gr-number { white-space: nowrap; }
.gr-bar { float: left; width: 3.6em; height: .5em; margin-top: .45em; border-radius: 2px; background: ${ink.track}; }
.gr-bar > span { display: block; height: 100%; border-radius: 2px; background: var(--gr-fill); }
.gr-targets th:first-child { width: 39%; }
.gr-targets :is(th, td):nth-child(2) { width: 23%; text-align: right; }
.gr-targets :is(th, td):nth-child(4) { width: 16%; }
.gr-targets tbody td { vertical-align: middle; }
.gr-targets thead th { height: 0; padding: 0; border: 0; font-size: 1px; line-height: 0; }
.gr-targets thead span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.gr-targets td.gr-number { color: var(--gr-quiet); }
.gr-targets b { color: var(--gr-ink); font-weight: 600; }
.gr-when { display: block; color: var(--gr-quiet); font-size: .923em; }
.gr-meter { position: relative; display: block; height: 7px; border-radius: 3px; background: ${ink.track}; }
.gr-fill { position: absolute; inset: 0 auto 0 0; border-radius: 3px; background: var(--gr-fill); }
.gr-tick { position: absolute; top: -4px; bottom: -4px; width: 2px; margin-left: -1px; background: var(--gr-ink); }
.gr-state .gw-icon { flex: none; width: 1.15em; height: 1.15em; margin-right: .4em; vertical-align: -.22em; }
.gr-report :is(ul, ol) { padding-left: 1.5em; }
.gr-report ul { list-style: disc; }
.gr-report ol { list-style: decimal; }
.gr-report li { padding: .12em 0; break-inside: avoid; }
.gr-detail { display: block; color: var(--gr-quiet); font-size: .929em; }
.gr-report .gr-definitions > li { padding: .5em 0; border-top: 1px solid var(--gr-line); font-size: .929em; }
.gr-definitions p { color: var(--gr-second); }
.gr-definitions b { color: var(--gr-ink); font-weight: 600; }
.gr-definitions p > span { color: var(--gr-quiet); }
.gr-definitions p > .gr-formula { margin-left: .8em; color: var(--gr-ink); }
.gr-drawing { break-inside: avoid; }
.gr-compact .gr-part { padding-top: .5em; }
.gr-compact .gr-is-head { padding-top: .9em; }
.gr-compact .gr-is-heading { padding-top: .9em; }
.gr-compact .gr-is-heading + .gr-part { padding-top: .2em; }
.gr-compact .gr-when { display: none; }
.gr-compact .gr-lead { font-size: 1em; }
.gr-compact :is(ul, ol):not(.gr-figures, .gr-definitions) { columns: 2; column-gap: 2em; }
.gr-compact .gr-detail { display: inline; margin-left: .6em; }
.gr-chart { display: block; max-width: 100%; height: auto; overflow: visible; }
`
