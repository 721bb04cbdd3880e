/** What is stored about somebody, in the words and the language in which they would read it. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { HandOut } from '#shared/contracts/people-shapes.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './panel.module.css'
import { handOverFormats, useHandOver } from './use-hand-over.ts'

export function Stored({ personId }: { readonly personId: string }) {
  const text = useText()
  const errorText = useErrorText()
  const [chosen, setChosen] = useState<Locale>()
  const handOver = useHandOver(personId, chosen)
  const { data, error } = useLive(contract.people.stored, { personId, ...(chosen === undefined ? {} : { locale: chosen }) }, { keep: true })
  if (error !== null) return <InlineError>{errorText(error)}</InlineError>
  if (data === undefined) return null
  return (
    <Scrolled className={styles.page} role="region" aria-label={data.title}>
      <div className={styles.column}>
        <div className={styles.acts}>
          <Segmented
            label={text('people.stored-language')}
            value={data.locale}
            options={locales.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
            onChange={setChosen}
          />
          {handOverFormats.map((format) => (
            <Button key={format} {...(format === 'pdf' ? { variant: 'primary' } : {})} onClick={() => handOver(format)}>
              {text(`people.hand-over-${format}`)}
            </Button>
          ))}
        </div>
        <Page page={data} />
      </div>
    </Scrolled>
  )
}

function Page({ page }: { readonly page: HandOut }) {
  return (
    <article className={styles.stored} lang={page.locale}>
      <h2>{page.title}</h2>
      {page.intro.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {page.parts.map((part) => (
        <section key={part.code}>
          <h3>{part.title}</h3>
          {part.about.map((line) => (
            <p key={line} className={styles.quiet}>
              {line}
            </p>
          ))}
          <dl>
            {Object.entries(part.rows).map(([place, row]) => (
              <div key={place}>
                <dt>{row.label}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.quiet}>{page.foot}</p>
    </article>
  )
}
