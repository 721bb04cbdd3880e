/** Puts fixes of findings into the text, one or all. */
import type { Caption, Checker, Finding } from './types.ts'

/** The text with the finding's fix in place of start to end. Where something is taken out, one of the two spaces around it goes too. */
export function applyFix(text: string, { start, end, fix }: Pick<Finding, 'start' | 'end' | 'fix'>): string {
  if (fix === null) return text
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (fix !== '') return before + fix + after
  if (/(?:^|\s)$/.test(before) && /^ /.test(after)) return before + after.slice(1)
  return after === '' ? before.trimEnd() : before + after
}

/** Rounds after which we stop, should rules want opposite things. */
const mostRounds = 100

/** The caption with every fix applied, also those that become possible on the way. */
export function applyAllFixes(checker: Checker, caption: Caption): Caption {
  let current = caption
  for (let round = 0; round < mostRounds; round += 1) {
    const text = applyApart(current.text, checker.check(current))
    if (text === current.text) return current
    current = { ...current, text }
  }
  return current
}

/** From the end to the beginning, only fixes that do not touch each other: the next round sees what the rest has become. */
function applyApart(text: string, findings: readonly Finding[]): string {
  let fixed = text
  let free = text.length + 1
  for (const finding of findings.toReversed()) {
    if (finding.fix === null || finding.end >= free) continue
    fixed = applyFix(fixed, finding)
    free = finding.start
  }
  return fixed
}
