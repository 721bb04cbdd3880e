/** Links with parameters that tell where a click came from. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultContentSettings } from '#shared/domain/content/settings.ts'
import { tagLink } from '#shared/domain/content/utm.ts'

const words = { network: 'linkedin', item: 'Lunedì in fonderia: l’acqua & il fuoco', campaign: '', team: 'Sales Italy' }
const { utm } = defaultContentSettings

test('the template is filled with slugs, and what comes out empty is left out', () => {
  expect(tagLink('https://aurelia.example/story', utm, words)).toBe(
    'https://aurelia.example/story?utm_source=linkedin&utm_medium=employee-advocacy&utm_content=lunedi-in-fonderia-l-acqua-il-fuoco',
  )
  expect(tagLink('https://aurelia.example', { ...utm, campaign: '{campaign}-{team}', content: '', medium: '' }, words)).toBe(
    'https://aurelia.example?utm_source=linkedin&utm_campaign=sales-italy',
  )
})

test('the link keeps its own parameters and its fragment as they are written', () => {
  expect(tagLink('https://a.example/p?q=a+b%20c&x#top?no', { ...utm, medium: '', content: '' }, words)).toBe(
    'https://a.example/p?q=a+b%20c&x&utm_source=linkedin#top?no',
  )
})

test('what the template sets replaces what the link had of that name', () => {
  expect(tagLink('https://a.example/?UTM_Source=rss&utm_term=keep', { ...utm, medium: '', content: '' }, words)).toBe(
    'https://a.example/?utm_term=keep&utm_source=linkedin',
  )
})

test('a long title is cut between two words', () => {
  const item = 'How forty engineers from three plants rebuilt the oldest pump of the Brescia foundry in a week'
  expect(new URL(tagLink('https://a.example/', utm, { ...words, item })).searchParams.get('utm_content')).toBe(
    'how-forty-engineers-from-three-plants-rebuilt-the-oldest',
  )
})

test.each(['', 'mailto:a@b.example', 'not a link'])('“%s” is no web address and stays as it is', (url) => {
  expect(tagLink(url, utm, words)).toBe(url)
})

test('whatever is filled in, the link leads to the same page and tagging it again changes nothing', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 })
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), text, text, (url, item, source) => {
      const tagged = tagLink(url, { ...utm, source }, { ...words, item })
      const [before, after] = [new URL(url), new URL(tagged)]
      expect([after.origin, after.pathname, after.hash]).toEqual([before.origin, before.pathname, before.hash])
      expect(tagLink(tagged, { ...utm, source }, { ...words, item })).toBe(tagged)
    }),
  )
})
