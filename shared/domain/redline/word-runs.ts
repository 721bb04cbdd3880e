/** Two texts as runs of words that stayed, came and went. */
import { diffArrays } from 'diff'
import type { RedlineRun } from '../../contracts/document-shapes.ts'
import { countWords, textToTokens } from './words.ts'

/** Edits up to which the shortest way is looked for: beyond it a text was rewritten, and the search would take quadratic time. */
const mostEdits = 800
/** Share of kept words under which old and new are easier to read one after the other. */
const leastKept = 0.25

/** `same` and `added` joined are `after`; `same` and `removed` joined are `before`. What went stands before what came. */
export function textToRuns(before: string, after: string): readonly RedlineRun[] {
  if (before === after) return runsOf([{ op: 'same', text: after }])
  const runs = withoutCrumbs(runsOf(compare(textToTokens(before), textToTokens(after))))
  const kept = runs.reduce((words, run) => words + (run.op === 'same' ? countWords(run.text) : 0), 0)
  const isRewritten = kept < leastKept * Math.max(countWords(before), countWords(after))
  return isRewritten ? runsOf(replacement(before, after)) : runs
}

function compare(before: readonly string[], after: readonly string[]): readonly RedlineRun[] {
  const changes = diffArrays([...before], [...after], { comparator: isSameWord, maxEditLength: mostEdits })
  if (changes === undefined) return compareEnds(before, after)
  let at = 0
  return changes.flatMap(({ added, removed, value, count }): readonly RedlineRun[] => {
    if (added) return [{ op: 'added', text: value.join('') }]
    const old = before.slice(at, at + count)
    at += count
    if (removed) return [{ op: 'removed', text: old.join('') }]
    return old.flatMap((token, index) => keptToken(token, value[index] ?? ''))
  })
}

/** Rewritten beyond comparing: only what both have at the beginning and the end stays. */
function compareEnds(before: readonly string[], after: readonly string[]): readonly RedlineRun[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const middle = (tokens: readonly string[]): string => tokens.slice(head, tokens.length - tail).join('')
  return [
    { op: 'same', text: before.slice(0, head).join('') },
    ...replacement(middle(before), middle(after)),
    { op: 'same', text: before.slice(before.length - tail).join('') },
  ]
}

function isSameWord(left: string, right: string): boolean {
  return left.trimEnd() === right.trimEnd()
}

/** The word is the same; the white space after it need not be. */
function keptToken(before: string, after: string): readonly RedlineRun[] {
  if (before === after) return [{ op: 'same', text: after }]
  const word = after.trimEnd()
  return [{ op: 'same', text: word }, ...replacement(before.slice(word.length), after.slice(word.length))]
}

function replacement(before: string, after: string): readonly RedlineRun[] {
  return [
    { op: 'removed', text: before },
    { op: 'added', text: after },
  ]
}

/** Joins neighbours of one kind, and between two kept runs puts all that went before all that came. */
function runsOf(parts: readonly RedlineRun[]): readonly RedlineRun[] {
  const runs: RedlineRun[] = []
  let changed = { removed: '', added: '' }
  const flush = (): void => {
    for (const op of ['removed', 'added'] as const) if (changed[op] !== '') runs.push({ op, text: changed[op] })
    changed = { removed: '', added: '' }
  }
  for (const { op, text } of parts) {
    if (text === '') continue
    if (op !== 'same') {
      changed[op] += text
      continue
    }
    flush()
    const last = runs.at(-1)
    if (last?.op === 'same') runs[runs.length - 1] = { op, text: last.text + text }
    else runs.push({ op, text })
  }
  flush()
  return runs
}

/** A lone small word or mark kept between two changes makes a redline hard to read: it goes and comes with them. */
function withoutCrumbs(runs: readonly RedlineRun[]): readonly RedlineRun[] {
  return runsOf(
    runs.flatMap((run, at) => {
      const isBetween = at > 0 && at < runs.length - 1
      const isCrumb = run.op === 'same' && run.text.trim().length <= 3 && !run.text.includes('\n')
      return isBetween && isCrumb ? replacement(run.text, run.text) : [run]
    }),
  )
}
