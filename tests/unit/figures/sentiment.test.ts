/** The guess at a text's mood: three languages, negation, emoji, and the honesty of saying how little it knew. */
import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMoodLists } from '#electron/services/mood-lists.ts'
import { moodOf } from '#shared/domain/figures/sentiment.ts'
import { ownVoice, sharesOfVoice } from '#shared/domain/figures/voice.ts'

const project = resolve(import.meta.dirname, '../../..')
const lists = readMoodLists(join(project, 'resources'))
const mood = (text: string) => moodOf(text, lists)

describe('The guess at a mood', () => {
  it.each([
    ['The new pump is great, and the service team is amazing.', 'en', 'positive'],
    ['Terrible service, the pump is broken again.', 'en', 'negative'],
    ['The pump weighs forty kilos and is delivered on Monday.', 'en', 'neutral'],
    ['Ottimo lavoro, complimenti a tutti: sono orgogliosa di questa azienda.', 'it', 'positive'],
    ['Pessimo servizio: la pompa è guasta e siamo molto delusi.', 'it', 'negative'],
    ['La pompa pesa quaranta chili e arriva lunedì.', 'it', 'neutral'],
    ['Terima kasih, perkhidmatan yang sangat bagus dan pasukan yang hebat.', 'ms', 'positive'],
    ['Perkhidmatan ini sangat teruk dan pam itu sudah rosak.', 'ms', 'negative'],
    ['Pam itu akan dihantar pada hari Isnin.', 'ms', 'neutral'],
  ])('of “%s” finds the language and the mood', (text, locale, sentiment) => {
    expect(mood(text)).toMatchObject({ locale, sentiment })
  })

  it.each([
    ['Share this sentence like the others and reach the team.', 'en'],
    ['Il responsabile delle attività condivide le frasi nel periodo successivo.', 'it'],
    ['Perkara ini sahaja seperti ayat di bahagian keputusan.', 'ms'],
  ])('does not take the plain words of work for a mood, as the lists do: “%s”', (text, locale) => {
    expect(mood(text)).toMatchObject({ locale, score: 0, known: 0 })
  })

  it('turns what stands behind a “not” round, but not all the way', () => {
    const [plain, turned] = [mood('This is good'), mood('This is not good')]
    expect(turned?.score).toBeLessThan(0)
    expect(Math.abs(turned?.score ?? 0)).toBeLessThan(plain?.score ?? 0)
    expect(mood('Non è un buon servizio')?.score).toBeLessThan(0)
    expect(mood('Perkhidmatan ini tidak bagus')?.score).toBeLessThan(0)
  })

  it('reads pictures, also without a word', () => {
    expect(mood('😍')).toMatchObject({ sentiment: 'positive', known: 1 })
    expect(mood('😡😡')?.sentiment).toBe('negative')
  })

  it('does not take names of accounts, hashtags and addresses for opinions', () => {
    expect(mood('@great #awesome https://love.example/best pump')).toMatchObject({ score: 0, known: 0 })
  })

  it('says how much of a text it knew, and nothing of a text without words', () => {
    expect(mood('great pump')?.known).toBe(0.5)
    expect(mood('qwertz yxcv')).toMatchObject({ score: 0, sentiment: 'neutral', known: 0 })
    expect(mood('  …  ')).toBeNull()
  })

  it('stays between -1 and 1, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = mood(text)
        if (found === null) return
        expect(Math.abs(found.score)).toBeLessThanOrEqual(1)
        expect(found.known).toBeGreaterThanOrEqual(0)
        expect(found.known).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('uses the lists as their package has them', () => {
    execFileSync(process.execPath, [join(project, 'scripts/sentiment-words.mjs'), '--check'])
  })
})

describe('The share of voice', () => {
  const counts = [
    { about: 'Rival Pumps', count: 60 },
    { about: '', count: 14 },
    { about: 'Acme', count: 26 },
  ]

  it('is a part of all that was looked for, the company first', () => {
    expect(sharesOfVoice(counts)).toEqual([
      { about: '', count: 14, share: 0.14 },
      { about: 'Rival Pumps', count: 60, share: 0.6 },
      { about: 'Acme', count: 26, share: 0.26 },
    ])
    expect(ownVoice(counts)).toBe(0.14)
  })

  it('is not known as long as nobody else was looked for', () => {
    expect(ownVoice([{ about: '', count: 14 }])).toBeNull()
    expect(ownVoice([])).toBeNull()
    expect(ownVoice([{ about: 'Acme', count: 3 }])).toBe(0)
  })
})
