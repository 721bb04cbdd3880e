/** The sheet on which readers sign that they have read a version: their names, and room for more. */

import { useMemo } from 'react'
import type { Reader } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { paperCss } from '#shared/export/document/paper-css.ts'
import { type PaperText, versionLine } from '#shared/export/document/paper-types.ts'
import { useLive } from '../../../lib/live.ts'
import { paperTextOf } from '../../../lib/paper-text.ts'
import { useAdoptedStyle } from '../../../lib/use-adopted-style.ts'
import { usePrintReady } from '../../../lib/use-print-ready.ts'
import page from '../../../ui/print-page.module.css'
import styles from './paper.module.css'
import { type Reading, useReading } from './use-reading.ts'

/** Rows for people nobody has thought of. */
const blankRows = 8
/** Letters of the hash: enough to tell two versions apart by eye. */
const shortHash = 12

/** The address is that of the document's own print. */
export function SignSheetPrint() {
  const reading = useReading()
  const readers = useLive(contract.documents.readers, { documentId: reading?.view.id ?? '' }, { enabled: reading !== null }).data
  return reading === null || readers === undefined ? null : <Sheet reading={reading} readers={readers} />
}

function Sheet({ reading, readers }: { readonly reading: Reading; readonly readers: readonly Reader[] }) {
  const { title, locale, brand, hash } = reading
  const text = useMemo(() => paperTextOf(locale), [locale])
  useAdoptedStyle(paperCss, '.gw-paper')
  usePrintReady({ title: `${text.message('paper.sign-title')}: ${title}`, lang: locale, isReady: true })
  const facts = [versionLine(brand, text), ...(hash === null ? [] : [text.message('paper.sign-hash', { hash: hash.slice(0, shortHash) })])]
  const names = [...new Set([brand.program, brand.company])].filter((name) => name !== '')
  return (
    <main className={page.page}>
      <article className={`gw-paper ${styles.sheet} ${styles.sign}`} lang={locale}>
        <header className="gw-head">
          <p className="gw-eyebrow">
            <span>{names.join(', ')}</span>
            <span>{facts.join(' · ')}</span>
          </p>
          <h1>{text.message('paper.sign-title')}</h1>
        </header>
        <p className={styles.statement}>{text.message('paper.sign-statement', { title, version: brand.version })}</p>
        <SignTable readers={readers} text={text} />
      </article>
    </main>
  )
}

/** Whoever has acknowledged this version already is not asked for a signature again. */
function SignTable({ readers, text }: { readonly readers: readonly Reader[]; readonly text: PaperText }) {
  const inOrder = readers.toSorted((a, b) => a.group.localeCompare(b.group) || a.name.localeCompare(b.name))
  const head = ['paper.sign-name', 'paper.sign-group', 'paper.sign-date', 'paper.sign-signature']
  return (
    <table className="gw-table">
      <colgroup>
        {head.map((id) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((id) => (
            <th key={id} scope="col">
              {text.message(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder.map((reader) => (
          <tr key={reader.id}>
            <td>{reader.name}</td>
            <td>{reader.group}</td>
            <td>{reader.state === 'acknowledged' && reader.at !== null && text.day(instantToDay(reader.at))}</td>
            <td>{reader.state === 'acknowledged' && <small>{text.message('paper.sign-done')}</small>}</td>
          </tr>
        ))}
        {Array.from({ length: blankRows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have no identity but their place
          <tr key={at}>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
