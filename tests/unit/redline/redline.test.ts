/** What a reader of a redline may rely on: nothing is lost, nothing is invented, and what only moved is not shown as rewritten. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, BlockNode } from '#shared/contracts/document-nodes.ts'
import type { Redline, RedlineRun } from '#shared/contracts/document-shapes.ts'
import { positionsBetween } from '#shared/domain/documents/nodes.ts'
import { blockToLines, writeSigns } from '#shared/domain/redline/block-lines.ts'
import { redline } from '#shared/domain/redline/redline.ts'
import { textToRuns } from '#shared/domain/redline/word-runs.ts'

const words = fc.constantFrom('the', 'policy', 'must', 'not', 'share', 'è', 'caffè', 'pump', 'unit', '😀', 'दो', '.', ',', '  ', '\n', '’')
const texts = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }
}

function documentOf(parts: readonly (readonly [id: number, text: string])[]): readonly Block[] {
  const positions = positionsBetween(null, null, parts.length)
  return parts.map(([id, text], at) => ({
    id: `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`,
    position: positions[at] ?? '',
    node: paragraph(text),
  }))
}

const joined = (runs: readonly RedlineRun[], op: RedlineRun['op']): string =>
  runs.flatMap((run) => (run.op === 'same' || run.op === op ? [run.text] : [])).join('')

test('same and added words joined are the new text, same and removed the old one', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const runs = textToRuns(before, after)
      expect(joined(runs, 'added')).toBe(after)
      expect(joined(runs, 'removed')).toBe(before)
      expect(runs.every((run) => run.text !== '')).toBe(true)
    }),
  )
})

const documents = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), texts), { selector: ([id]) => id, maxLength: 20 })
  .map((parts) => documentOf(parts))

test('every block of both sides stands in the redline once, in reading order, with its whole text', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const { blocks } = redline(before, after)
      const text = (block: Block): string => blockToLines(block.node).join('\n')
      expect(blocks.filter((block) => block.change !== 'removed').map(({ id }) => id)).toEqual(after.map(({ id }) => id))
      expect(blocks.filter((block) => block.change !== 'removed').map(({ runs }) => joined(runs, 'added'))).toEqual(after.map(text))
      const old = blocks.filter((block) => block.change !== 'added').map(({ runs }) => joined(runs, 'removed'))
      expect(old.toSorted()).toEqual(before.map(text).toSorted())
      const steady = blocks
        .filter((block) => ['same', 'changed', 'removed'].includes(block.change))
        .map(({ runs }) => joined(runs, 'removed'))
      expect(isWithin(steady, before.map(text))).toBe(true)
    }),
  )
})

test('a document compared with itself has no change at all', () => {
  fc.assert(
    fc.property(documents, (blocks) => {
      const same = redline(blocks, blocks)
      expect(same.blocks.every((block) => block.change === 'same' && !block.material)).toBe(true)
      expect([same.wordsAdded, same.wordsRemoved]).toEqual([0, 0])
    }),
  )
})

test('moving one paragraph shows one moved block', () => {
  const before = documentOf([1, 2, 3, 4, 5].map((id) => [id, `Paragraph number ${id}.`]))
  const after = documentOf([1, 5, 2, 3, 4].map((id) => [id, `Paragraph number ${id}.`]))
  expect(changes(redline(before, after))).toEqual(['same', 'moved', 'same', 'same', 'same'])
})

test('a paragraph that was cut and pasted, and so got another id, is moved, not rewritten', () => {
  const before = documentOf([
    [1, 'First.'],
    [2, 'Second.'],
    [3, 'Third.'],
  ])
  const after = documentOf([
    [2, 'Second.'],
    [3, 'Third.'],
    [9, 'First.'],
  ])
  expect(changes(redline(before, after))).toEqual(['same', 'same', 'moved'])
})

test('what went stands where it stood, before what came in its place', () => {
  const before = documentOf([
    [1, 'Hello.'],
    [2, 'Old middle.'],
    [3, 'End.'],
  ])
  const after = documentOf([
    [1, 'Hello.'],
    [4, 'Something else entirely.'],
    [3, 'End.'],
  ])
  expect(changes(redline(before, after))).toEqual(['same', 'removed', 'added', 'same'])
})

test('one changed word is one word removed and one added', () => {
  const { blocks, wordsAdded, wordsRemoved } = redline(
    documentOf([[1, 'Say pump set, never pump unit.']]),
    documentOf([[1, 'Say pump group, never pump unit.']]),
  )
  expect(blocks[0]?.runs).toEqual([
    { op: 'same', text: 'Say pump ' },
    { op: 'removed', text: 'set' },
    { op: 'added', text: 'group' },
    { op: 'same', text: ', never pump unit.' },
  ])
  expect([wordsAdded, wordsRemoved]).toEqual([1, 1])
})

test('a paragraph that is split, or joined with the next, asks nobody to read again; a duty that goes with it does', () => {
  const whole = documentOf([
    [1, 'Have fun. You must ask Giulia Ferrante first.'],
    [2, 'Bye.'],
  ])
  const split = documentOf([
    [1, 'Have fun.'],
    [3, 'You must ask Giulia Ferrante first.'],
    [2, 'Bye.'],
  ])
  for (const { blocks } of [redline(whole, split), redline(split, whole)]) expect(blocks.some(({ material }) => material)).toBe(false)
  const gone = documentOf([
    [1, 'Have fun.'],
    [2, 'Bye.'],
  ])
  expect(redline(whole, gone).blocks.map(({ material }) => material)).toEqual([true, false])
})

test('a link that leads elsewhere shows where it led and where it leads, and asks nobody to read again', () => {
  const link = (href: string): BlockNode => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'Ask us.', marks: [{ type: 'link', attrs: { href } }] }],
  })
  const at = (node: BlockNode): readonly Block[] => [{ id: '00000000-0000-7000-8000-000000000001', position: 'a0', node }]
  const { blocks } = redline(at(link('https://a.example/must')), at(link('https://b.example/must')))
  expect(blocks[0]).toMatchObject({ change: 'changed', material: false })
  expect(joined(blocks[0]?.runs ?? [], 'added')).toBe('Ask us.\nhttps://b.example/must')
})

test('texts of twenty thousand characters with nothing in common end at once', () => {
  const long = (word: string): string => Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' ')
  const runs = textToRuns(long('a'), long('b'))
  expect(runs.map(({ op }) => op)).toEqual(['removed', 'added'])
})

test('a comparison that is not wanted any more stops', () => {
  const stop = new AbortController()
  const many = documentOf(Array.from({ length: 20 }, (_, at) => [at + 1, `Paragraph ${at}`]))
  const seen: number[] = []
  const onProgress = (done: number): void => {
    seen.push(done)
    if (done === 3) stop.abort()
  }
  expect(() => redline(many, many, { signal: stop.signal, onProgress })).toThrow()
  expect(seen).toEqual([1, 2, 3])
})

function changes({ blocks }: Redline): readonly string[] {
  return blocks.map(({ change }) => change)
}

/** `part` is what is left of `all` when some are taken out. */
function isWithin(part: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const each of all) if (each === part[at]) at += 1
  return at === part.length
}

const signWords = { must: 'must', frequency: (times: number, per: string) => `${times} a ${per}` }

test('a rule that becomes a must shows that it did, and counts as a change of substance', () => {
  const rule = (must: boolean): readonly Block[] => {
    const node: BlockNode = { type: 'termRule', attrs: { say: 'pump set', avoid: ['pump unit'], match: 'word', note: '', must } }
    return [{ id: '00000000-0000-7000-8000-000000000001', position: 'a0', node }]
  }
  const [block] = redline(rule(false), rule(true)).blocks
  expect(block).toMatchObject({ change: 'changed', material: true })
  expect(writeSigns(joined(block?.runs ?? [], 'added'), signWords)).toBe('pump set (must)\n≠ pump unit')
})

test('how often is plenty is one thing: changed as a whole, and written out', () => {
  const often = (times: number, per: 'day' | 'week' | 'month'): readonly Block[] => {
    const node: BlockNode = { type: 'frequency', attrs: { times, per, note: 'Two good posts beat ten.' } }
    return [{ id: '00000000-0000-7000-8000-000000000001', position: 'a0', node }]
  }
  const [block] = redline(often(1, 'week'), often(12, 'month')).blocks
  const written = (block?.runs ?? []).map(({ op, text }) => [op, writeSigns(text, signWords).trim()])
  expect(written).toEqual([
    ['removed', '1 a week'],
    ['added', '12 a month'],
    ['same', 'Two good posts beat ten.'],
  ])
})
