/** How long and how much is fetched: patient with slow sites, short with hostile ones. */
import { feedLimits } from '../parse/limits.ts'
import type { FetchLimits } from './types.ts'

export const fetchLimits: FetchLimits = {
  connectMs: 15_000,
  headersMs: 30_000,
  bodyMs: 60_000,
  totalMs: 120_000,
  bytes: feedLimits.bytes,
  framing: 500_000,
  reads: 40_000,
  redirects: 10,
}
