/** What is made once for each connection, as a rule its prepared statements: preparing them costs more than running them for one row. */

/** `make` is called at the first use of each connection. */
export function oncePer<K extends object, V>(make: (connection: K) => V): (connection: K) => V {
  const made = new WeakMap<K, V>()
  return (connection) => {
    const known = made.get(connection)
    if (known !== undefined) return known
    const value = make(connection)
    made.set(connection, value)
    return value
  }
}
