/** Word lists are written as text, so that they can be read and corrected like text. */

/** The entries of a text that are parted by commas; a line break is a space. */
export function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
}
