/** Control characters but for tab and ends of lines: no file shows them, and some programs refuse a file that holds one. */
const unspeakable = /[^\P{Cc}\t\n\r]/gu

/** Without letters that no program can show. */
export function speakable(text: string): string {
  return text.replaceAll(unspeakable, '')
}
