/** What holds for every feed, also for those that nobody has written yet. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from '#electron/services/feeds/parse/parse-feed.ts'
import type { ParsedFeed } from '#electron/services/feeds/parse/types.ts'
import { AppError } from '#shared/rpc.ts'
import { harmIn } from './safe.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/feeds')
const samples = readdirSync(folder)
  .filter((name) => !name.endsWith('.expected.json'))
  .map((name) => readFileSync(join(folder, name)))

/** The feed, or null where it is refused; anything else that is thrown fails the test. */
function attempt(bytes: Uint8Array): ParsedFeed | null {
  try {
    return parseFeed(bytes, { base: 'http://e.example/' })
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function expectSound(bytes: Uint8Array): void {
  const feed = attempt(bytes)
  if (feed === null) return
  expect(harmIn(feed)).toEqual([])
  for (const item of feed.items) {
    expect(item.id).not.toBe('')
    expect(item.title).toBe(item.title.replaceAll(/\s+/g, ' ').trim())
    expect(item.publishedAt === null || Number.isInteger(item.publishedAt)).toBe(true)
  }
}

test('random bytes are a feed or a refusal', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(bytes)))
})

const piece = fc.constantFrom(
  ...[
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<description>',
    '</description>',
    '<link>',
    '<entry>',
    '<content type="xhtml">',
  ],
  ...['<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE x [', ']>', '&lt;', '&amp;', '&#0;', '&#x110000;', '<', '>', '"', "'", '=', '/', ' '],
  ...[
    '<script>',
    '</script>',
    'onerror=x',
    'javascript:',
    '<img src=',
    'xmlns:a="http://www.w3.org/2005/Atom"',
    '<a:title>',
    'xml:base="//x/"',
    '\u0000',
    'é',
    '\ud800',
  ],
)

test('pieces of feeds in any order are a feed or a refusal, and do no harm', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
      expectSound(new TextEncoder().encode(`<rss><channel><item>${pieces.join('')}`)),
    ),
    { numRuns: 1000 },
  )
})

const sample = fc.constantFrom(...samples)

test('a feed that is cut anywhere is still a feed or a refusal', () => {
  fc.assert(
    fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, part) =>
      expectSound(bytes.subarray(0, Math.floor(bytes.length * part))),
    ),
  )
})

const change = fc.tuple(fc.nat(), fc.nat(255))

test('a feed with a few bytes changed is still a feed or a refusal', () => {
  fc.assert(
    fc.property(sample, fc.array(change, { minLength: 1, maxLength: 20 }), (bytes, changes) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, byte] of changes) changed[at % changed.length] = byte
      expectSound(changed)
    }),
    { numRuns: 300 },
  )
})

test('reading is repeatable: the same bytes give the same feed', () => {
  fc.assert(
    fc.property(sample, (bytes) => {
      expect(attempt(bytes)).toEqual(attempt(bytes))
    }),
    { numRuns: 20 },
  )
})
