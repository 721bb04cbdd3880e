/** The sheet to fill in by hand, in the language of who fills it in. */
import { contract } from '#shared/contracts/index.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { usePrintReady } from '../../../lib/use-print-ready.ts'
import styles from './paper.module.css'

/** The address names the round and the language. */
export function PulsePaper() {
  const [roundId] = useSearchParam('round')
  const [language] = useSearchParam('locale')
  const locale = locales.find((each) => each === language) ?? 'en'
  const paper = useLive(contract.pulse.paper, { roundId: roundId ?? '', locale }, { enabled: roundId !== null }).data
  return paper === undefined ? null : <Sheet paper={paper} locale={locale} />
}

type Paper = OutputOf<typeof contract.pulse.paper>

function Sheet({ paper, locale }: { readonly paper: Paper; readonly locale: Locale }) {
  const { name, program, groups } = paper
  usePrintReady({ title: name, lang: locale, isReady: true })
  return (
    <main className={styles.paper} lang={locale}>
      <p className={styles.program}>{program}</p>
      <h1>{name}</h1>
      <p>{paper.intro}</p>
      <Statements paper={paper} />
      {groups.length > 0 && (
        <section className={styles.groups}>
          <h2>{paper.group}</h2>
          <ul>
            {[paper.noGroup, ...groups].map((group) => (
              <li key={group}>
                <span className={styles.tick} /> {group}
              </li>
            ))}
          </ul>
          <p className={styles.small}>{paper.groupHint}</p>
        </section>
      )}
      <p className={styles.small}>
        {paper.privacy} {paper.hand} {paper.closes}
      </p>
    </main>
  )
}

/** The figure in each box is what is typed in later. */
function Statements({ paper: { statements, scale } }: { readonly paper: Paper }) {
  return (
    <table className={styles.statements}>
      <thead>
        <tr>
          <td />
          {scale.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statements.map((statement, at) => (
          <tr key={statement}>
            <th scope="row">
              {at + 1}. {statement}
            </th>
            {scale.map((word, value) => (
              <td key={word}>
                <span className={styles.box}>{value + 1}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
