/** The pulse as one file: a form that works without network, server or app, and that nothing outside it can change. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pulseDrivers } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { paperTextOf } from './document-paper.ts'

export interface FormFacts {
  readonly roundId: string
  readonly name: string
  readonly closesOn: string
  readonly program: string
  /** `#rrggbb`; anything else is left out. */
  readonly color: string
  /** Departments to choose from. */
  readonly groups: readonly string[]
  /** The language it opens in. */
  readonly locale: Locale
}

/** `resources`: absolute path of the app's resources. Style and script are let run by their hashes alone, so that nothing else can. */
export function pulseForm(resources: string, facts: FormFacts): string {
  const read = (name: string) => readFileSync(join(resources, 'pulse', name), 'utf8')
  const color = /^#[0-9a-f]{6}$/i.test(facts.color) ? facts.color : '#1f6feb'
  const style = `:root{--brand:${color}}\n${read('form.css')}`
  const script = read('form.js')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    ...["base-uri 'none'", "form-action 'none'"],
  ].join('; ')
  const { roundId, name, program, groups, locale } = facts
  const texts = Object.fromEntries(locales.map((each) => [each, formTexts(each, facts)]))
  const data = { round: roundId, name, program, groups, locale, drivers: pulseDrivers, texts }
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(name)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...locales.map((each) => `<noscript><p lang="${each}">${escapeHtml(paperTextOf(each).message('pulse.form-no-script'))}</p></noscript>`),
    // As JSON in a page: the one sign that could end the element is written otherwise.
    `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

type Asked = Pick<FormFacts, 'closesOn' | 'program'>

/** Words that screen and paper share, in one language. */
function askingTexts(locale: Locale, { closesOn, program }: Asked) {
  const { message, day } = paperTextOf(locale)
  return {
    intro: message('pulse.form-intro', { program }),
    closes: message('pulse.form-closes', { day: day(closesOn) }),
    statements: pulseDrivers.map((driver) => message(`pulse.statement-${driver}`)),
    scale: [1, 2, 3, 4, 5].map((value) => message(`pulse.scale-${value}`)),
    ...{ group: message('pulse.form-group'), noGroup: message('pulse.form-no-group') },
    groupHint: message('pulse.form-group-hint'),
  }
}

/** Words of the sheet in one language. */
export function paperTexts(locale: Locale, asked: Asked) {
  const { message } = paperTextOf(locale)
  return { ...askingTexts(locale, asked), hand: message('pulse.paper-hand'), privacy: message('pulse.paper-privacy') }
}

/** Words of the form in one language, by their names in form.js. */
function formTexts(locale: Locale, asked: Asked) {
  const { message } = paperTextOf(locale)
  return {
    ...askingTexts(locale, asked),
    ...{ language: message('pulse.form-language'), own: message('pulse.form-own-language'), clear: message('pulse.form-clear') },
    ...{ save: message('pulse.form-save'), show: message('pulse.form-show'), copy: message('pulse.form-copy') },
    ...{ saved: message('pulse.form-saved'), copied: message('pulse.form-copied'), empty: message('pulse.form-empty') },
    text: message('pulse.form-text'),
    textHint: message('pulse.form-text-hint'),
    privacyTitle: message('pulse.form-privacy-title'),
    privacy: ['holds', 'lacks', 'sender'].map((part) => message(`pulse.form-privacy-${part}`)),
  }
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
