/** The proposals by week and day, each with its reasons; a tick takes it, the menu puts another item in its place. */
import { IconReplace } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Proposal } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { addDays, weekdayOf } from '#shared/domain/day.ts'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { groupBy } from '../logic/group.ts'
import { ownZone, zoneToCity } from '../logic/times.ts'
import { asChosen, type Choices, isTaken, type OtherItem, proposalKey, swappedFor, takenOf, toggled } from './choices.ts'
import styles from './fill.module.css'
import type { Preview } from './types.ts'

interface ProposalListProps {
  readonly preview: Preview
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** What is free of it the menus offer. */
export function ProposalList({ preview, choices, onChange }: ProposalListProps) {
  const text = useText()
  const go = useGo()
  const others = useLive(contract.calendar.unscheduled, { limit: 200 }).data?.items ?? []
  const weeks = useMemo(() => [...groupBy(preview.proposals, ({ day }) => addDays(day, 1 - weekdayOf(day)))], [preview])
  const used = new Set(takenOf(preview, choices).map(({ itemId }) => itemId))
  const free = others.filter(({ itemId }) => !used.has(itemId))
  if (preview.proposals.length === 0) {
    return (
      <div className={styles.nothing}>
        <p>{text('calendar.fill-nothing')}</p>
        <Button onClick={() => go('/library')}>{text('calendar.open-library')}</Button>
      </div>
    )
  }
  return (
    <>
      {weeks.map(([monday, proposals]) => (
        <Week key={monday} proposals={proposals} choices={choices} onChange={onChange} free={free} />
      ))}
    </>
  )
}

interface WeekProps extends Omit<ProposalListProps, 'preview'> {
  readonly proposals: readonly Proposal[]
  readonly free: readonly OtherItem[]
}

function Week({ proposals, choices, onChange, free }: WeekProps) {
  const text = useText()
  const format = useFormat()
  const first = proposals[0]?.day ?? ''
  const monday = addDays(first, 1 - weekdayOf(first))
  const name = text('calendar.week-of', { range: format.range(monday, addDays(monday, 6)) })
  const keys = proposals.map(proposalKey)
  return (
    <section className={styles.week} aria-label={name}>
      <h2>
        <Checkbox
          label={name}
          checked={keys.every((key) => !choices.left.has(key))}
          onChange={(isOn) => onChange(toggled(choices, keys, isOn))}
        />
        <span className={styles.count}>{text('calendar.posts', { count: proposals.filter((each) => isTaken(each, choices)).length })}</span>
      </h2>
      <ul>
        {proposals.map((proposal) => (
          <ProposalLine key={proposalKey(proposal)} proposal={proposal} choices={choices} onChange={onChange} free={free} />
        ))}
      </ul>
    </section>
  )
}

/** More would be no menu. */
const offered = 12

interface LineProps extends Omit<WeekProps, 'proposals'> {
  readonly proposal: Proposal
}

function ProposalLine({ proposal: given, choices, onChange, free }: LineProps) {
  const text = useText()
  const format = useFormat()
  const reasonText = useReasonText('rule')
  const proposal = asChosen(given, choices)
  const key = proposalKey(given)
  const isOn = isTaken(given, choices)
  const isSwapped = choices.swapped.has(key)
  const time = proposal.zone === ownZone() ? proposal.time : `${proposal.time} ${zoneToCity(proposal.zone)}`
  return (
    <li className={styles.line} data-off={!isOn || undefined}>
      <Checkbox
        hideLabel
        label={text('calendar.take-proposal', { title: proposal.title, day: format.day(proposal.day) })}
        checked={isOn}
        onChange={(next) => onChange(toggled(choices, [key], next))}
      />
      <span className={styles.when}>
        <b>{format.day(proposal.day)}</b>
        <span>{time}</span>
      </span>
      <NetworkIcon network={proposal.network} />
      <div className={styles.what}>
        <p className={styles.title}>{proposal.title}</p>
        <p className={styles.why}>
          <KindMark kind={proposal.kind} />
          {isSwapped ? text('calendar.chosen-by-you') : proposal.reasons.map(reasonText).join(' · ')}
        </p>
      </div>
      <SwapMenu proposal={given} choices={choices} onChange={onChange} free={free} />
    </li>
  )
}

/** Those of the same kind first, so that the mix stays. */
function SwapMenu({ proposal: given, choices, onChange, free }: LineProps) {
  const text = useText()
  const key = proposalKey(given)
  const isSwapped = choices.swapped.has(key)
  const { title } = asChosen(given, choices)
  const matching = free.toSorted((a, b) => Number(b.kind === given.kind) - Number(a.kind === given.kind)).slice(0, offered)
  return (
    <Menu
      position="bottom-end"
      width={320}
      trigger={
        <IconButton
          compact
          label={text('calendar.swap', { title })}
          icon={<IconReplace />}
          disabled={matching.length === 0 && !isSwapped}
        />
      }
      items={[
        text('calendar.swap-for'),
        ...(isSwapped ? [{ id: 'back', label: given.title, onSelect: () => onChange(swappedFor(choices, key, given)) }, null] : []),
        ...matching.map((item) => ({
          id: item.itemId,
          label: item.title,
          detail: text(`content.kind-${item.kind}`),
          onSelect: () => onChange(swappedFor(choices, key, item)),
        })),
      ]}
    />
  )
}
