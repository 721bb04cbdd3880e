/** Every fault that was planted in the kept captions is found at its place, and nothing else is. */
import { describe, expect, test } from 'vitest'
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import { applyAllFixes } from '#shared/domain/guideline-check/fixes.ts'
import type { Checker, Finding } from '#shared/domain/guideline-check/types.ts'
import { locales } from '#shared/locales.ts'
import { allCaptions, captionsIn, companies, type Expected, type KeptCaption, rulesOf } from './captions.ts'

/** Rules are compiled once for all captions of a company, as the app does. */
const checkers: ReadonlyMap<string, Checker> = new Map(Object.keys(companies).map((company) => [company, createChecker(rulesOf(company))]))

test.each(locales)('at least 45 captions are kept in %s, right ones and wrong ones', (locale) => {
  const captions = captionsIn(locale)
  expect(captions.length).toBeGreaterThanOrEqual(45)
  expect(captions.filter((caption) => caption.expect.length === 0).length).toBeGreaterThanOrEqual(15)
  expect(new Set(captions.map((caption) => caption.text)).size).toBe(captions.length)
})

describe.each(locales)('captions in %s', (locale) => {
  test.each(captionsIn(locale))('$name', (caption) => {
    const findings = checkerOf(caption).check(caption)
    expect(findings.map((finding) => placeOf(finding, caption))).toEqual(wanted(caption))
    for (const [index, expected] of sorted(caption).entries()) expect(findings[index]).toMatchObject(detailsOf(expected))
  })
})

test('applying all fixes to a kept caption leaves nothing that could be fixed', () => {
  for (const caption of allCaptions) {
    const checker = checkerOf(caption)
    const left = checker.check(applyAllFixes(checker, caption)).filter((finding) => finding.fix !== null)
    expect(left, caption.name).toEqual([])
  }
})

function checkerOf({ company }: KeptCaption): Checker {
  return checkers.get(company) ?? createChecker(rulesOf(company))
}

interface Place {
  readonly rule: string
  readonly start: number
  readonly words: string
}

function placeOf({ rule, start, end }: Finding, { text }: KeptCaption): Place {
  return { rule, start, words: text.slice(start, end) }
}

function wanted(caption: KeptCaption): readonly Place[] {
  return sorted(caption).map((expected) => toPlace(expected, caption.text))
}

function sorted({ expect: all, text }: KeptCaption): readonly Expected[] {
  const end = (expected: Expected) => toPlace(expected, text).start + toPlace(expected, text).words.length
  return all.toSorted((a, b) => toPlace(a, text).start - toPlace(b, text).start || end(a) - end(b) || a.rule.localeCompare(b.rule))
}

function toPlace({ rule, at, nth = 0 }: Expected, text: string): Place {
  if (typeof at !== 'string') return { rule, start: at.insertAt, words: '' }
  let start = text.indexOf(at)
  for (let step = 0; step < nth; step += 1) start = text.indexOf(at, start + 1)
  if (start < 0) throw new Error(`“${at}” is not in “${text}”`)
  return { rule, start, words: at }
}

function detailsOf({ severity, code, fix }: Expected) {
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(code === undefined ? {} : { message: { code } }),
    ...(fix === undefined ? {} : { fix }),
  }
}
