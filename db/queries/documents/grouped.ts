/** One query answers for many documents; this parts its rows again. */

/** Rows by key, each list in the order of the rows. */
export function grouped<R, K>(rows: readonly R[], key: (row: R) => K): ReadonlyMap<K, readonly R[]> {
  const lists = new Map<K, R[]>()
  for (const row of rows) {
    const list = lists.get(key(row))
    if (list) list.push(row)
    else lists.set(key(row), [row])
  }
  return lists
}
