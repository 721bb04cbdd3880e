/** What the pilot group covers of the company, and who was left out of the proposal. */
import { contract } from '#shared/contracts/index.ts'
import { locales } from '#shared/locales.ts'
import { useFormat } from '../../../../lib/format.ts'
import { localeNames, useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { Meter } from '../../../../ui/meter.tsx'
import { TakenChip } from '../../../../ui/taken-chip.tsx'
import styles from './pilot.module.css'
import type { Pilot } from './use-pilot.ts'

type Coverage = NonNullable<Pilot['weighed']>['coverage']

const facets = ['departments', 'places', 'seniorities', 'locales'] as const

export function CoverageSide({ pilot, coverage }: { readonly pilot: Pilot; readonly coverage: Coverage }) {
  const text = useText()
  const format = useFormat()
  const { smallest, atLeast } = pilot
  return (
    <aside className={styles.side} aria-label={text('pilot.coverage')}>
      <h2>{text('pilot.coverage')}</h2>
      {facets.map((facet) => (
        <FacetMeter key={facet} facet={facet} covered={coverage[facet]} />
      ))}
      <dl className={styles.counts}>
        <dt>{text('pilot.active-count')}</dt>
        <dd>{format.number(coverage.active)}</dd>
        <dt>{text('pilot.senior-count')}</dt>
        <dd>{format.number(coverage.seniors)}</dd>
      </dl>
      {smallest !== null && atLeast !== null && (
        <p className={styles.note}>{text(smallest === atLeast ? 'pilot.proven' : 'pilot.near', { smallest, atLeast })}</p>
      )}
      {pilot.source === 'proposal' && pilot.withoutIds.length > 0 && <LeftOut pilot={pilot} />}
    </aside>
  )
}

interface FacetMeterProps {
  readonly facet: (typeof facets)[number]
  readonly covered: Coverage['departments']
}

function FacetMeter({ facet, covered }: FacetMeterProps) {
  const text = useText()
  const format = useFormat()
  const name = text(`pilot.${facet}`)
  const figure = text('pilot.covered', { covered: covered.covered, all: covered.all })
  const nameOf = (value: string) => {
    if (facet === 'seniorities') return text(`people.seniority-${value}`)
    const locale = facet === 'locales' ? locales.find((each) => each === value) : undefined
    return locale === undefined ? value : localeNames[locale]
  }
  return (
    <div className={styles.facet}>
      <p>
        {name} <span>{figure}</span>
      </p>
      <Meter value={covered.covered} max={covered.all} label={`${name}: ${figure}`} />
      {covered.missing.length > 0 && (
        <p className={styles.note}>{text('pilot.missing', { names: format.list(covered.missing.map(nameOf)) })}</p>
      )}
    </div>
  )
}

function LeftOut({ pilot }: { readonly pilot: Pilot }) {
  const text = useText()
  const people = useLive(contract.people.list, { filter: { personIds: [...pilot.withoutIds] }, limit: 500 }).data?.people ?? []
  return (
    <>
      <h2>{text('pilot.left-out')}</h2>
      <div className={styles.chips}>
        {people.map(({ id, name }) => (
          <TakenChip key={id} label={name} removeLabel={text('pilot.take-back', { name })} onRemove={() => pilot.allow(id)} />
        ))}
      </div>
    </>
  )
}
