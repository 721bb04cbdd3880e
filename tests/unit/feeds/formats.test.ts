/** One feed of every format, read whole: what the command line promises to print. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseFeed } from '#electron/services/feeds/parse/parse-feed.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/feeds')
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))

test.each(names)('%s is read as it was meant', (name) => {
  const { title, link, language, items } = parseFeed(readFileSync(join(folder, name)))
  const read = items.map(({ id, url, title, summary, publishedAt, author, imageUrl, categories }) => ({
    ...{ id, url, title, summary, author, imageUrl, categories },
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
  }))
  expect({ title, link, language, items: read }).toEqual(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')))
})

test('what a feed says of updates and languages is kept too', () => {
  const [first] = parseFeed(readFileSync(join(folder, 'atom-1.0.xml'))).items
  expect(first).toMatchObject({
    updatedAt: Date.UTC(2026, 9, 1, 12),
    language: 'it',
    canonicalUrl: 'https://acqua.example/articoli/portata',
    content: '<div><p>Il testo, con <a href="https://acqua.example/articoli/altro">rimando</a>.</p></div>',
  })
})
