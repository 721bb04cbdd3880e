/** What the proposals come to: the mix afterwards, and what stays empty and why. */
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { mixWithout } from '../logic/local-mix.ts'
import { MixMeters } from '../side/mix-meters.tsx'
import side from '../side/side.module.css'
import { asChosen, type Choices, isTaken } from './choices.ts'
import type { Preview } from './types.ts'

/** Follows every tick. */
export function FillSide({ preview, choices }: { readonly preview: Preview; readonly choices: Choices }) {
  const text = useText()
  const format = useFormat()
  const reasonText = useReasonText('rule')
  const { mixAfter, missing, proposals } = preview
  const isChanged = choices.left.size + choices.swapped.size > 0
  const mix = isChanged ? withChoices(preview, choices) : mixAfter
  const { callsToAction } = mix
  return (
    <Scrolled className={side.overview} role="group" aria-label={text('calendar.mix-after')}>
      <section>
        <h2 className={side.title}>
          {text('calendar.mix-after')}
          <span className={side.count}>{text('calendar.posts', { count: mix.posts })}</span>
        </h2>
        <MixMeters mix={mix} />
        {mix.alarms.map((alarm) => (
          <Reason key={alarm.code} tone="warn">
            {reasonText(alarm)}
          </Reason>
        ))}
        {callsToAction.share <= callsToAction.limit && mix.posts > 0 && (
          <Reason tone="good">
            {text('calendar.calls-fine', { share: format.percent(callsToAction.share, 0), limit: format.percent(callsToAction.limit, 0) })}
          </Reason>
        )}
      </section>
      <section className={side.section}>
        <h2 className={side.title}>{text('calendar.stays-empty')}</h2>
        {missing.length === 0 ? (
          <Reason tone="good">{text('calendar.every-place-filled', { count: proposals.length })}</Reason>
        ) : (
          missing.map((reason) => (
            <Reason key={`${reason.code} ${reason.data['day'] ?? ''} ${reason.data['time'] ?? ''}`} tone="info">
              {reasonText(reason)}
            </Reason>
          ))
        )}
      </section>
    </Scrolled>
  )
}

function withChoices({ mixAfter, proposals }: Preview, choices: Choices) {
  const left = proposals.filter((proposal) => !isTaken(proposal, choices))
  const swapped = proposals.filter((proposal) => isTaken(proposal, choices) && asChosen(proposal, choices) !== proposal)
  return mixWithout(
    mixAfter,
    [...left, ...swapped],
    swapped.map((proposal) => asChosen(proposal, choices)),
  )
}
