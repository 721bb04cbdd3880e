/** Whose "I have read it" still counts: it is bound to a version, and outlives later versions that changed nothing of substance. */

/**
 * The published versions that count, of all in the order of their publication: the newest, and those before it back to the last one
 * that mattered.
 */
export function countingVersions<V extends { readonly material: boolean }>(published: readonly V[]): readonly V[] {
  return published.slice(
    Math.max(
      0,
      published.findLastIndex((version) => version.material),
    ),
  )
}

/** A group of readers whose name has one of these in it is the pilot group, in any of the app's languages and plans; small letters. */
export const pilotWords: readonly string[] = ['pilot', 'rintis', 'tester', 'penguji']
