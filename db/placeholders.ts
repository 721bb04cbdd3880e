/** Values that a prepared statement is given when it runs. */
import { type Placeholder, sql } from 'drizzle-orm'

/** One for each name, called like it. */
export function placeholders<N extends string>(names: readonly N[]): Record<N, Placeholder> {
  // The compiler does not follow names through `fromEntries`.
  return Object.fromEntries(names.map((name): [string, Placeholder] => [name, sql.placeholder(name)])) as Record<N, Placeholder>
}
