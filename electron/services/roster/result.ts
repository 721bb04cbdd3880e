/** What is told of a roster that was checked or brought in. */

import type { z } from 'zod'
import type { Rejected, RosterResult } from '#shared/contracts/roster.ts'
import type { Checked } from './check.ts'
import { fates } from './ledger.ts'
import { rosterLimits } from './limits.ts'

export function resultOf(checked: Checked, format: string): RosterResult {
  const { ledger, links, missed, dropped } = checked
  const counts = [0, 0, 0, 0]
  for (let row = 0; row < ledger.rows; row += 1) {
    const fate = ledger.fates.array[row] ?? 0
    counts[fate] = (counts[fate] ?? 0) + 1
  }
  return {
    format,
    rows: ledger.rows,
    created: counts[fates.created] ?? 0,
    updated: counts[fates.updated] ?? 0,
    skipped: counts[fates.same] ?? 0,
    left: missed.length,
    managersMissing: links.missing,
    rejectedCount: counts[fates.rejected] ?? 0,
    rejected: [...rejectedOf(checked, rosterLimits.rejectedShown)],
    dropped: [...dropped],
  }
}

/** In the order of the file, at most so many. */
export function* rejectedOf({ ledger, headers }: Checked, most: number): Generator<z.output<typeof Rejected>> {
  const count = Math.min(ledger.rejectedRows.length, most)
  for (let index = 0; index < count; index += 1) {
    const { row, column, code, of } = ledger.rejected(index)
    const isRepeated = code === 'duplicate-email' || code === 'duplicate-number' || code === 'duplicate-name'
    yield { row, column: headers[column] ?? '', reason: { code: `roster.reason-${code}`, data: isRepeated ? { row: of } : {} } }
  }
}
