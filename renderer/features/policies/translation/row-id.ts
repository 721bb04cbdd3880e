/** Where the row of a block is found in the page. */

/** The id of its element. */
export function rowId(blockId: string): string {
  return `translation-${blockId}`
}
