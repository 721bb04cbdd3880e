/** A document as it goes on paper: no shell, light, and it says when it is completely drawn. */

import { usePrintReady } from '../../../lib/use-print-ready.ts'
import page from '../../../ui/print-page.module.css'
import { Paper } from './paper.tsx'
import { useReadPictures } from './use-pictures.ts'
import { type Reading, useReading } from './use-reading.ts'

/** The address names the document, and the version and the language where they are not the draft and its own. */
export function DocumentPrint() {
  const reading = useReading()
  return reading === null ? null : <Sheet reading={reading} />
}

function Sheet({ reading }: { readonly reading: Reading }) {
  const { title, locale, blocks, brand } = reading
  const { pictures, isRead } = useReadPictures(blocks)
  usePrintReady({ title, lang: locale, isReady: isRead })
  return (
    <main className={page.page}>
      <Paper title={title} locale={locale} brand={brand} blocks={blocks} pictures={pictures} size="sheet" />
    </main>
  )
}
