/** Whether what was typed can be the link of a session. */

/** Nothing typed is well too. */
export function isWebAddress(typed: string): boolean {
  const link = typed.trim()
  return link === '' || (/^https?:\/\/\S+$/i.test(link) && URL.canParse(link))
}
