/** How large anything in a roster may be; what every table may be stands in table/limits.ts. */
export const rosterLimits = {
  /** Characters of a name, a place, a title. */
  text: 200,
  email: 254,
  /** Rejected rows that a result carries; a file of all of them can be saved. */
  rejectedShown: 1000,
} as const
