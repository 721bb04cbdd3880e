/** Promises of the figures: every question of a dashboard answered at once, and events taken in about as quickly as they can be written. */
import { benchDip } from './figures-dip.ts'
import { benchIngest } from './figures-ingest.ts'
import { benchQueries } from './figures-queries.ts'

/** `npm run bench -- figures [EVENTS]`: exits with 1 when a promise is not kept. 1,000,000 events unless more are asked for. */
export async function run([count = '1000000']: readonly string[] = []): Promise<void> {
  // As many as the promise was made for, and so many that chance has less of a say.
  const isTold = [500, 2000].map((launches) => benchDip(launches)).every((isKept) => isKept)
  const isQuick = await benchQueries(Number(count))
  if (!benchIngest(Math.min(Number(count), 500_000)) || !isQuick || !isTold) process.exitCode = 1
}
