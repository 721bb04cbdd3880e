/** What the file of rejected rows is called when nobody says. */
import { basename, extname } from 'node:path'
import type { Locale } from '#shared/ids.ts'
import { textsOf } from '../text.ts'

/** After the roster that they are of. */
export function rosterFileName(path: string, locale: Locale): string {
  return String(textsOf(locale).formatMessage({ id: 'roster.rejected-file' }, { name: basename(path, extname(path)) }))
}
