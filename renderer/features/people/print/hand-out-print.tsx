/** A page that is handed over to somebody, as it goes on paper: in their language, whatever that of the app is. */
import { contract } from '#shared/contracts/index.ts'
import type { HandOut } from '#shared/contracts/people-shapes.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { usePrintReady } from '../../../lib/use-print-ready.ts'
import styles from './hand-out-print.module.css'

/** With a person in the address: what is stored about them; without: what is recorded of anybody. */
export function HandOutPrint() {
  const [personId] = useSearchParam('person')
  const [language] = useSearchParam('locale')
  const locale = locales.find((each) => each === language)
  return personId === null ? <Council locale={locale} /> : <Stored personId={personId} locale={locale} />
}

interface InLanguage {
  readonly locale: Locale | undefined
}

function Stored({ personId, locale }: InLanguage & { readonly personId: string }) {
  const page = useLive(contract.people.stored, { personId, ...(locale === undefined ? {} : { locale }) }).data
  return page === undefined ? null : <Sheet page={page} />
}

function Council({ locale }: InLanguage) {
  const page = useLive(contract.people.councilSheet, locale === undefined ? {} : { locale }).data
  return page === undefined ? null : <Sheet page={page} />
}

function Sheet({ page }: { readonly page: HandOut }) {
  const { title, locale, intro, parts } = page
  usePrintReady({ title, lang: locale, isReady: true })
  return (
    <main className={styles.sheet} lang={locale}>
      <h1>{title}</h1>
      {intro.map((paragraph) => (
        <p key={paragraph} className={styles.intro}>
          {paragraph}
        </p>
      ))}
      {parts.map((part) => (
        <PartOfSheet key={part.code} part={part} />
      ))}
    </main>
  )
}

function PartOfSheet({ part }: { readonly part: HandOut['parts'][number] }) {
  const { title, about, rows } = part
  return (
    <section>
      <h2>{title}</h2>
      {about.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {rows.length > 0 && (
        <table>
          <tbody>
            {rows.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
