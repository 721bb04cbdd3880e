/** Everything that the figures can be told apart by, each as a card. */
import type { BreakdownRow } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { KindMark, kindColours } from '../../../../domain/kind-mark.tsx'
import { NetworkIcon } from '../../../../domain/network-icon.tsx'
import { usePlaceName } from '../../../../domain/use-place-name.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { useSearchParam } from '../../../../lib/route.ts'
import type { FilterKey } from '../logic/filter.ts'
import { useDashboard } from '../use-dashboard.ts'
import { toNetwork } from '../use-names.ts'
import { BreakdownCard } from './breakdown-card.tsx'
import styles from './cards.module.css'
import { HoursCard } from './hours-card.tsx'

export function AllCards() {
  const text = useText()
  const placeName = usePlaceName()
  const pick = usePick()
  return (
    <div className={styles.grid}>
      <BreakdownCard
        by="network"
        title={text('analytics.networks')}
        head={text('analytics.network')}
        name={({ id }) => <Place id={id} name={placeName(id)} />}
        {...pick('networks')}
      />
      <ItemsCard />
      <BreakdownCard
        by="team"
        title={text('analytics.teams')}
        head={text('analytics.team')}
        name={(row) => <Named row={row} />}
        {...pick('teamIds')}
      />
      <PeopleCard />
      <BreakdownCard
        by="campaign"
        title={text('analytics.campaigns')}
        head={text('analytics.campaign')}
        name={(row) => <Named row={row} />}
        {...pick('campaignIds')}
      />
      <BreakdownCard
        by="kind"
        title={text('analytics.kinds')}
        head={text('analytics.kind')}
        name={(row) => (row.id in kindColours ? <KindMark kind={row.id as keyof typeof kindColours} /> : <Named row={row} />)}
        {...pick('kinds')}
      />
      <BreakdownCard
        by="category"
        title={text('analytics.categories')}
        head={text('analytics.category')}
        name={(row) => (row.id === '' ? <Named row={row} /> : text(`content.category-${row.id}`))}
        {...pick('categories')}
      />
      <CaptionsCard />
      <HoursCard />
    </div>
  )
}

function Place({ id, name }: { readonly id: string; readonly name: string }) {
  const network = toNetwork(id)
  return (
    <span className={styles.place}>
      {network !== null && <NetworkIcon network={network} silent />}
      {name}
    </span>
  )
}

/** A row's name, or why it has none. */
function Named({ row: { name, unnamed } }: { readonly row: BreakdownRow }) {
  const text = useText()
  return unnamed === null ? (
    <span className="clip">{name}</span>
  ) : (
    <span className={styles.quiet}>{text(`breakdown.unnamed-${unnamed}`)}</span>
  )
}

/** Rows that take themselves in or out of the filter. */
function usePick() {
  const { filter, toggle } = useDashboard()
  return (key: FilterKey) => {
    const chosen: readonly string[] = filter[key]
    return {
      onPick: ({ id, unnamed }: BreakdownRow) => (id === '' || unnamed !== null ? null : () => toggle(key, id)),
      isPicked: ({ id }: BreakdownRow) => chosen.includes(id),
    }
  }
}

/** A press opens what is known of the item. */
function ItemsCard() {
  const text = useText()
  const [itemId, openItem] = useSearchParam('item')
  return (
    <BreakdownCard
      by="item"
      title={text('analytics.items')}
      head={text('analytics.item')}
      second={{ head: text('analytics.kind'), cell: ({ kind }) => kind !== null && <KindMark kind={kind} /> }}
      name={(row) => <Named row={row} />}
      onPick={({ id, unnamed }) => (id === '' || unnamed !== null ? null : () => openItem(itemId === id ? null : id))}
      isPicked={({ id }) => id === itemId}
    />
  )
}

/** Only who agreed is named; everybody else is one quiet line. */
function PeopleCard() {
  const text = useText()
  const [personId, openPerson] = useSearchParam('person')
  return (
    <BreakdownCard
      by="advocate"
      title={text('analytics.contributors')}
      head={text('analytics.person')}
      name={(row) => <Named row={row} />}
      onPick={({ id, unnamed }) => (id === '' || unnamed !== null ? null : () => openPerson(personId === id ? null : id))}
      isPicked={({ id }) => id === personId}
      isLeftOut={({ unnamed }) => unnamed !== null}
      foot={(total) => <OthersLine total={total} />}
    />
  )
}

/** What cannot be shown alone stands after everybody who can. */
function OthersLine({ total }: { readonly total: number }) {
  const text = useText()
  const { asked } = useDashboard()
  const last = { offset: Math.max(0, total - 1), limit: 1 }
  const { data } = useLive(contract.figures.breakdown, { ...asked, by: 'advocate', ...last }, { keep: true, enabled: total > 0 })
  const others = data?.rows.find(({ unnamed }) => unnamed === 'not-agreed')
  if (others === undefined) return null
  return <p className={styles.others}>{text('analytics.others', { people: others.activeUsers, shares: others.sums.share ?? 0 })}</p>
}

function CaptionsCard() {
  const text = useText()
  return (
    <BreakdownCard
      by="caption"
      title={text('analytics.captions')}
      head={text('analytics.caption')}
      name={(row) => <Named row={row} />}
      onPick={() => null}
      isPicked={() => false}
    />
  )
}
