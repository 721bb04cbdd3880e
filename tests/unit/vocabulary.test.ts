/** Word lists of Vale: read as Vale reads them, refused when they are something else, written so that they read the same again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expressionProblem, looksLikeExpression } from '#shared/domain/guideline-check/expression.ts'
import { parseVocabulary, writeSubstitution, writeVocabulary } from '#shared/export/vocabulary.ts'
import { AppError } from '#shared/rpc.ts'

test('one term a line, without comments, empty lines and what repeats', () => {
  const file = parseVocabulary(
    '\uFEFF# Ours\r\nAX-900\r\n\r\n  (?i)hydraline \nAX-900\n\\#hashtag\n[Pp]y\n(?i)colou?r\n',
    'accept.txt',
    null,
  )
  expect(file.list).toBe('accept')
  expect(file.terms).toEqual(['AX-900', 'hydraline', '#hashtag', '[Pp]y', '(?i)colou?r'])
})

test('the name, or who asks, tells which list it is', () => {
  expect(parseVocabulary('a', 'reject.txt', null).list).toBe('reject')
  expect(parseVocabulary('a', 'words.txt', 'accept').list).toBe('accept')
})

test('a rule file of substitutions gives words to avoid and what to say', () => {
  const text = `# Style\nextends: substitution\nlevel: error\nswap:\n  # pumps\n  pump unit: pump set\n  "a: b": 'it''s'\n  'C\\d+': "say \\"C\\"" # why\nscope: text\n  ignored: yes\n`
  const file = parseVocabulary(text, 'Terms.yml', null)
  expect([...file.says]).toEqual([
    ['pump unit', 'pump set'],
    ['a: b', "it's"],
    ['C\\d+', 'say "C"'],
  ])
  expect(file.list).toBe('reject')
})

test('terms too long for a term are passed over, and which they were is said', () => {
  const file = parseVocabulary(`one\n${'x'.repeat(300)}\ntwo\n`, 'accept.txt', null)
  expect(file.terms).toEqual(['one', 'two'])
  expect(file.skipped).toMatchObject([{ line: 2, reason: { code: 'check.vocabulary-term-long' } }])
})

test('whatever the terms, a written list reads the same again', () => {
  const term = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter(
      (text) =>
        /^[^\p{Cc}<{[\\]+$/u.test(text) &&
        !text.startsWith('(?i)') &&
        !/^(?:extends\s*:|%PDF|PK|\uFEFF)/i.test(text) &&
        !text.includes('\uFFFD') &&
        // What is no readable expression is refused where it is typed, and never gets onto a list.
        (!looksLikeExpression(text) || expressionProblem(text) === null),
    )
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 20 }), (terms) => {
      expect(parseVocabulary(writeVocabulary(terms), 'accept.txt', null).terms).toEqual(terms)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(term, term), { maxLength: 10 }), (pairs) => {
      const says = new Map(pairs)
      expect([...parseVocabulary(writeSubstitution(says), 'a.yml', null).says]).toEqual([...says])
    }),
  )
})

test('no file at all makes it fall over: it is read, or refused in our own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('a.txt', 'a.yml'), (text, name) => {
      try {
        parseVocabulary(text, name, null)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
  )
})
