/** Which addresses an idea may carry. */

/** Empty, or a whole address of the web. */
export function isLink(typed: string): boolean {
  const url = URL.parse(typed.trim())
  return typed.trim() === '' || url?.protocol === 'https:' || url?.protocol === 'http:'
}
