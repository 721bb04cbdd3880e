/** What the document screens work out by themselves: the next step, the order of comments, pasted readers, reminders, translations. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextStep, stepOfNow } from '#renderer/features/policies/logic/next-step.ts'
import { textToReaders } from '#renderer/features/policies/logic/reader-lines.ts'
import { readersToText, reminderToLink } from '#renderer/features/policies/logic/reminder.ts'
import { stepThread, threadsInOrder } from '#renderer/features/policies/logic/threads.ts'
import { nextBehind, progressOf } from '#renderer/features/policies/logic/translations.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView, Review, Thread, Translation } from '#shared/contracts/document-shapes.ts'
import { Link } from '#shared/ids.ts'

const view = (fields: Partial<DocumentView>): DocumentView => ({
  id: 'd',
  kind: 'policy',
  title: 'Policy',
  locale: 'en',
  stage: 'draft',
  version: null,
  publishedAt: null,
  changes: 0,
  readers: 0,
  acknowledged: 0,
  reviewersWaiting: 0,
  openThreads: 0,
  translations: [],
  reviewOn: null,
  updatedAt: 0,
  ownerId: null,
  effectiveOn: null,
  nextVersion: '1.0',
  blocks: [],
  reviews: [],
  dismissals: [],
  ...fields,
})
const review = (memberId: string, verdict: Review['verdict'], outdated = false): Review => ({
  id: memberId,
  memberId,
  name: memberId,
  verdict,
  note: '',
  dueOn: null,
  outdated,
})

describe('the main button of a document', () => {
  const inReview = (...reviews: readonly Review[]) => view({ stage: 'in-review', reviews: [...reviews] })

  test('asks a reviewer for the verdict that is waited for', () => {
    expect(nextStep(inReview(review('paolo', 'waiting')), 'paolo')).toEqual({ kind: 'verdict', mine: true })
    expect(nextStep(inReview(review('paolo', 'approved', true)), 'paolo')).toEqual({ kind: 'verdict', mine: true })
  })

  test('lets somebody else write down a verdict', () => {
    expect(nextStep(inReview(review('paolo', 'waiting')), 'giulia')).toEqual({ kind: 'verdict', mine: false })
    expect(nextStep(inReview(review('paolo', 'waiting')), null)).toEqual({ kind: 'verdict', mine: false })
  })

  test('approves only what everybody has approved as it is now', () => {
    expect(nextStep(inReview(review('paolo', 'approved'), review('elena', 'approved')), 'giulia')).toEqual({ kind: 'approve' })
    expect(nextStep(inReview(review('paolo', 'approved'), review('elena', 'approved', true)), 'giulia')).toEqual({
      kind: 'verdict',
      mine: false,
    })
  })

  test('asks for another review once changes were asked for and nobody is waited for', () => {
    expect(nextStep(inReview(review('paolo', 'changes')), 'giulia')).toEqual({ kind: 'request-review' })
  })

  test('leads from the published text to those who have not read it', () => {
    expect(nextStep(view({ stage: 'published' }), null)).toEqual({ kind: 'add-readers' })
    expect(nextStep(view({ stage: 'published', readers: 36, acknowledged: 31 }), null)).toEqual({ kind: 'collect', missing: 5 })
    expect(nextStep(view({ stage: 'published', readers: 36, acknowledged: 36 }), null)).toBeNull()
  })

  test('stands on the same step as the trail', () => {
    expect(stepOfNow(view({}))).toBe('draft')
    expect(stepOfNow(inReview(review('paolo', 'waiting')))).toBe('review')
    expect(stepOfNow(inReview(review('paolo', 'approved')))).toBe('approval')
    expect(stepOfNow(view({ stage: 'approved' }))).toBe('published')
    expect(stepOfNow(view({ stage: 'published' }))).toBe('all-done')
  })
})

describe('comments', () => {
  const marked = (id: string, position: string, ...threadIds: readonly string[]): Block => ({
    id,
    position,
    node: {
      type: 'paragraph',
      content: threadIds.map((threadId) => ({ type: 'text', text: threadId, marks: [{ type: 'comment', attrs: { threadId } }] })),
    },
  })
  const thread = (id: string, blockId: string, at: number, isOpen = true): Thread => ({
    id,
    blockId,
    quote: id,
    replacement: null,
    resolvedAt: isOpen ? null : at,
    comments: [{ id: `${id}-1`, authorId: null, author: '', body: '', at }],
  })

  test('are listed as one meets them in the text, those whose words are gone with their block, the homeless last', () => {
    const blocks = [marked('b2', 'a1', 'third'), marked('b1', 'a0', 'first', 'second')]
    const threads = [
      thread('homeless', 'gone', 0),
      thread('third', 'b2', 1),
      thread('unmarked', 'b1', 2),
      thread('second', 'b1', 3),
      thread('first', 'b1', 4),
    ]
    expect(threadsInOrder(threads, blocks).map(({ id }) => id)).toEqual(['first', 'second', 'unmarked', 'third', 'homeless'])
  })

  test('are walked in a circle, the resolved left out', () => {
    const threads = [thread('a', 'b', 0), thread('b', 'b', 1, false), thread('c', 'b', 2)]
    expect(stepThread(threads, null, 1)?.id).toBe('a')
    expect(stepThread(threads, 'a', 1)?.id).toBe('c')
    expect(stepThread(threads, 'c', 1)?.id).toBe('a')
    expect(stepThread(threads, 'a', -1)?.id).toBe('c')
    expect(stepThread([thread('b', 'b', 1, false)], null, 1)).toBeNull()
  })
})

describe('a pasted list of readers', () => {
  test('is read with commas, semicolons, tabs and the brackets of address books', () => {
    const { readers, unread } = textToReaders(
      [
        'Marco Bellini, marco@aurelia.example, Pilot group',
        'Nurul Huda;nurul@aurelia.example;Shah Alam',
        'Elena Rossi\telena@aurelia.example\tMilano',
        'Paolo Conti <paolo@aurelia.example>',
        '"Anna Verdi",anna@aurelia.example',
        'solo@aurelia.example',
        '',
        ' , ',
      ].join('\r\n'),
    )
    expect(readers).toEqual([
      { name: 'Marco Bellini', email: 'marco@aurelia.example', group: 'Pilot group' },
      { name: 'Nurul Huda', email: 'nurul@aurelia.example', group: 'Shah Alam' },
      { name: 'Elena Rossi', email: 'elena@aurelia.example', group: 'Milano' },
      { name: 'Paolo Conti', email: 'paolo@aurelia.example', group: '' },
      { name: 'Anna Verdi', email: 'anna@aurelia.example', group: '' },
      { name: 'solo', email: 'solo@aurelia.example', group: '' },
    ])
    expect(unread).toEqual([','])
  })

  test('is read as a spreadsheet writes it: headings passed over, names in quotation marks or in two columns', () => {
    expect(
      textToReaders(
        ['Nome;E-mail;Gruppo', '"Rossi, Anna";anna@aurelia.example;Bari', 'Bruno;Neri;bruno@aurelia.example;Brescia'].join('\n'),
      ),
    ).toEqual({
      readers: [
        { name: 'Rossi, Anna', email: 'anna@aurelia.example', group: 'Bari' },
        { name: 'Bruno Neri', email: 'bruno@aurelia.example', group: 'Brescia' },
      ],
      unread: [],
    })
    expect(textToReaders('"Rossi, Anna",anna@aurelia.example').readers).toEqual([
      { name: 'Rossi, Anna', email: 'anna@aurelia.example', group: '' },
    ])
  })

  test('is read as the address field of a mail writes it, several people on one line', () => {
    const names = (pasted: string) => textToReaders(pasted).readers.map(({ name, email }) => `${name} ${email}`)
    const both = ['Anna Verdi anna@aurelia.example', 'Neri, Bruno bruno@aurelia.example']
    expect(names('Anna Verdi <anna@aurelia.example>; "Neri, Bruno" <bruno@aurelia.example>;')).toEqual(both)
    expect(names('Anna Verdi <anna@aurelia.example>, Neri, Bruno <bruno@aurelia.example>')).toEqual(both)
    expect(names('anna@aurelia.example; bruno@aurelia.example')).toEqual(['anna anna@aurelia.example', 'bruno bruno@aurelia.example'])
  })

  test('names the lines that hold half an address, instead of making people of them', () => {
    const pasted = ['Anna Rossi <not an address>', 'foo@@bar', '@', 'Anna Rossi, anna@aurelia.example']
    expect(textToReaders(pasted.join('\n'))).toEqual({
      readers: [{ name: 'Anna Rossi', email: 'anna@aurelia.example', group: '' }],
      unread: pasted.slice(0, 3),
    })
  })

  test('never yields a reader that would be refused, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (pasted) => {
        for (const reader of textToReaders(pasted).readers) {
          expect(reader.name.trim()).not.toBe('')
          expect(Math.max(reader.name.length, reader.email.length)).toBeLessThanOrEqual(200)
          expect(reader.group.length).toBeLessThanOrEqual(80)
        }
      }),
    )
  })
})

describe('a reminder', () => {
  test('is a mail in blind copy that the desktop opens', () => {
    const link = reminderToLink([{ email: 'a+b@x.example' }, { email: '' }, { email: 'c@x.example' }], 'To read: A & B', 'Hello')
    expect(link).toBe('mailto:?bcc=a%2Bb%40x.example,c%40x.example&subject=To%20read%3A%20A%20%26%20B&body=Hello')
    expect(Link.safeParse(link).success).toBe(true)
  })

  test('goes to the clipboard when nobody has an address or there are too many', () => {
    expect(reminderToLink([{ email: '' }], 's', 'b')).toBeNull()
    expect(
      reminderToLink(
        Array.from({ length: 200 }, (_, index) => ({ email: `person${index}@aurelia.example` })),
        's',
        'b',
      ),
    ).toBeNull()
    expect(
      readersToText([
        { name: 'Anna', email: 'anna@x.example' },
        { name: 'Bo', email: '' },
      ]),
    ).toBe('Anna <anna@x.example>\nBo')
  })
})

describe('a translation', () => {
  const paragraph = { type: 'paragraph' } as const
  const block = (blockId: string, state: 'missing' | 'stale' | 'fresh') => ({
    blockId,
    position: blockId,
    original: paragraph,
    node: state === 'missing' ? null : paragraph,
    stale: state === 'stale',
    source: null,
  })
  const translation: Translation = {
    documentId: 'd',
    locale: 'it',
    from: 'en',
    originalTitle: 'Policy',
    title: 'Policy',
    titleStale: false,
    blocks: [block('a', 'fresh'), block('b', 'stale'), block('c', 'fresh'), block('d', 'missing')],
  }

  test('counts what says the same as the original', () => {
    expect(progressOf(translation)).toEqual({ done: 2, all: 4 })
  })

  test('leads to the next part that is missing or behind, and round again', () => {
    expect(nextBehind(translation, null)).toBe('b')
    expect(nextBehind(translation, 'b')).toBe('d')
    expect(nextBehind(translation, 'd')).toBe('b')
    expect(nextBehind({ ...translation, blocks: [block('a', 'fresh')] }, 'a')).toBeNull()
  })
})
