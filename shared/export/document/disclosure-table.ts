/** Disclosure lines as a table that is quickly read: a row for each network, a column for each language. */
import type { BlockOf } from '../../contracts/document-nodes.ts'
import { networkNames } from '../../domain/networks.ts'
import type { Locale } from '../../ids.ts'
import type { PaperText } from './paper-types.ts'

export interface DisclosureTable {
  readonly columns: readonly { readonly locale: Locale; readonly name: string }[]
  /** `texts` in the order of the columns; a cell may hold several lines, or none. */
  readonly rows: readonly { readonly network: string; readonly texts: readonly (readonly string[])[] }[]
}

/** Languages and networks in the order in which the writer has them. */
export function disclosureTable({ attrs }: BlockOf<'disclosure'>, text: PaperText): DisclosureTable {
  const names = new Intl.DisplayNames([text.locale], { type: 'language' })
  const columns = [...new Set(attrs.lines.map(({ locale }) => locale))]
  const networks = [...new Set(attrs.lines.map(({ network }) => network))]
  return {
    columns: columns.map((locale) => ({ locale, name: capitalized(names.of(locale) ?? locale, text.locale) })),
    rows: networks.map((network) => ({
      network: network === 'any' ? text.message('paper.any-network') : networkNames[network],
      texts: columns.map((locale) =>
        attrs.lines.flatMap((line) => (line.network === network && line.locale === locale ? [line.text] : [])),
      ),
    })),
  }
}

/** Italian writes languages small, but not at the head of a column. */
function capitalized(name: string, locale: Locale): string {
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
}
