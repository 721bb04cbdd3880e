/** The word lists of moods, read from resources/sentiment when they are first needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { MoodLists, MoodWords } from '#shared/domain/figures/sentiment.ts'
import type { Locale } from '#shared/ids.ts'

const Ratings = z.record(z.string(), z.number())
const Own = z.record(z.string(), z.object({ negators: z.array(z.string()), small: z.array(z.string()), ratings: Ratings }))

/** `resources`: absolute path of that folder. Our own words come on top: what the translated lists lack or have wrong. */
export function readMoodLists(resources: string): MoodLists {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resources, 'sentiment', name), 'utf8'))
  const own = Own.parse(read('own.json'))
  const wordsOf = (locale: Locale): MoodWords => ({
    ratings: new Map(Object.entries({ ...Ratings.parse(read(`${locale}.json`)), ...own[locale]?.ratings })),
    negators: new Set(own[locale]?.negators),
    small: new Set(own[locale]?.small),
  })
  return {
    languages: { en: wordsOf('en'), it: wordsOf('it'), ms: wordsOf('ms') },
    emoji: new Map(Object.entries(Ratings.parse(read('emoji.json')))),
  }
}
