/** What somebody who takes part sees of themselves: their shares, what came of them, week by week. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'
import { callName } from './person-head.tsx'
import { ShareForm } from './share-form.tsx'
import { usePastDay } from './use-past-day.ts'

/** Nothing for who does not take part: nobody keeps figures of them. */
export function OwnView({ person }: { readonly person: PersonView }) {
  const text = useText()
  const pastDay = usePastDay()
  const { figures, shares } = person
  if (person.consent.state !== 'opted-in') return null
  const first = figures?.weeks[0]
  const hasAny = figures !== null && figures.shares > 0
  return (
    <PanelSection
      title={text('people.own-view', { name: callName(person.fields) })}
      {...(hasAny && first !== undefined
        ? { end: <span className={styles.quiet}>{text('people.since', { day: pastDay(first.from) })}</span> }
        : {})}
    >
      {hasAny ? <Figures figures={figures} /> : <p className={styles.quiet}>{text('people.no-figures')}</p>}
      <Shares shares={shares} personId={person.id} />
    </PanelSection>
  )
}

const kinds = ['shares', 'clicks', 'impressions'] as const

function Figures({ figures }: { readonly figures: NonNullable<PersonView['figures']> }) {
  const text = useText()
  const format = useFormat()
  return (
    <>
      <dl className={styles.figures}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{text(`people.figure-${kind}`, { count: figures[kind] })}</dt>
            <dd>{format.number(figures[kind])}</dd>
          </div>
        ))}
      </dl>
      <Weeks weeks={figures.weeks} />
    </>
  )
}

/** Pixels of the tallest bar. */
const tallest = 38

function Weeks({ weeks }: { readonly weeks: NonNullable<PersonView['figures']>['weeks'] }) {
  const text = useText()
  const pastDay = usePastDay()
  const most = Math.max(1, ...weeks.map(({ shares }) => shares))
  const [first] = weeks
  if (first === undefined) return null
  return (
    <figure>
      <div className={styles.weeks} role="img" aria-label={text('people.weeks', { figures: weeks.map(({ shares }) => shares).join(', ') })}>
        {weeks.map(({ from, shares }) => (
          <i key={from} style={{ height: Math.max(1, Math.round((shares / most) * tallest)) }} title={`${pastDay(from)}: ${shares}`} />
        ))}
      </div>
      <figcaption className={styles.axis}>
        <span>{pastDay(first.from)}</span>
        <span>{text('people.this-week')}</span>
      </figcaption>
    </figure>
  )
}

const fewShares = 3

/** The newest, and all on request. */
function Shares({ shares, personId }: { readonly shares: PersonView['shares']; readonly personId: string }) {
  const text = useText()
  const pastDay = usePastDay()
  const [isLong, setLong] = useState(false)
  const remove = useCommand(contract.people.removeShare, { done: () => text('people.said-share-removed') })
  return (
    <>
      <ul className={styles.lines}>
        {(isLong ? shares : shares.slice(0, fewShares)).map((share) => (
          <li key={share.id}>
            <NetworkIcon network={share.network} />
            <span className="clip" title={share.url}>
              {share.itemTitle || share.url || networkNames[share.network]}
            </span>
            <span className={styles.end}>{pastDay(share.day)}</span>
            <IconButton
              compact
              label={text('people.remove-share', { day: pastDay(share.day) })}
              icon={<IconTrash />}
              onClick={() => void remove({ shareId: share.id })}
            />
          </li>
        ))}
      </ul>
      <div className={styles.links}>
        <NoteShare personId={personId} />
        {!isLong && shares.length > fewShares && (
          <Button variant="link" onClick={() => setLong(true)}>
            {text('people.all-shares', { count: shares.length })}
          </Button>
        )}
      </div>
    </>
  )
}

function NoteShare({ personId }: { readonly personId: string }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <FormPopover
      opened={isOpen}
      label={text('people.note-share')}
      position="bottom-start"
      onClose={() => setOpen(false)}
      anchor={
        <Button variant="link" icon={<IconPlus />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('people.note-share')}
        </Button>
      }
    >
      <ShareForm personId={personId} onClose={() => setOpen(false)} />
    </FormPopover>
  )
}
