/** Counts and posts as exports write them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toAmount, toNumber } from '#electron/services/figures/amounts.ts'
import { networkNamed, networkOfUrl, postKeyOf } from '#electron/services/figures/post-key.ts'

test.each<readonly [string, number | string | null]>([
  ['1,204', 1204],
  ['1.204', 1204],
  ['1 204', 1204],
  ['1\u00a0204', 1204],
  ['1’204', 1204],
  ['1.204.567', 1_204_567],
  ['1,204,567.0', 1_204_567],
  ['1.204.567,0', 1_204_567],
  ['１２３', 123],
  ['12.5K', 12_500],
  ['1,2 mln', 1_200_000],
  ['0', 0],
  ['', null],
  ['–', null],
  ['N/A', null],
  ['< 1%', null],
  ['12.3%', null],
  ['-5', 'below-zero'],
  ['(5)', 'below-zero'],
  ['many', 'bad-number'],
  ['1,20,4', 'bad-number'],
  ['99999999999999999', 'bad-number'],
])('“%s” is %s', (text, amount) => {
  expect(toAmount(text)).toBe(amount)
})

test('a whole number is the same in every way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('en', 'it', 'ms', 'fr', 'de-CH'), (count, locale) => {
      expect(toNumber(new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(count))).toBe(count)
    }),
  )
})

test.each([
  ['linkedin', 'https://www.linkedin.com/feed/update/urn:li:activity:7152970000000000001/?utm=x', '7152970000000000001'],
  ['linkedin', 'https://www.linkedin.com/posts/anna-rossi_pumps-activity-7152970000000000001-AbCd', '7152970000000000001'],
  ['x', 'https://twitter.com/anna/status/1812345678901234567?s=20', '1812345678901234567'],
  ['tiktok', 'https://www.tiktok.com/@a/video/7300000000000000001', '7300000000000000001'],
  ['instagram', 'https://www.instagram.com/p/Cabc-_1/', 'Cabc-_1'],
  ['facebook', 'https://www.facebook.com/aurelia/posts/122100000000000001', '122100000000000001'],
  ['bluesky', 'https://bsky.app/profile/a/post/3k?ref=x', 'https://bsky.app/profile/a/post/3k'],
  ['x', 'no address', ''],
] as const)('a post of %s is recognised by its address', (network, url, key) => {
  expect(postKeyOf(network, url)).toBe(key)
})

test('networks are known by their names and their addresses', () => {
  expect([networkNamed('Twitter'), networkNamed('LinkedIn'), networkNamed('Linked In'), networkNamed('nowhere')]).toEqual([
    'x',
    'linkedin',
    'linkedin',
    null,
  ])
  expect([networkOfUrl('https://lnkd.in/abc'), networkOfUrl('https://m.facebook.com/x'), networkOfUrl('https://a.example')]).toEqual([
    'linkedin',
    'facebook',
    null,
  ])
})
