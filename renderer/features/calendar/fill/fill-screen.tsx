/** "Fill the next four weeks": what is proposed and why, to be thinned out and swapped before it is taken over as one act. */
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { addDays, textToDayOrNull } from '#shared/domain/day.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { type Choices, noChoices, takenOf } from './choices.ts'
import styles from './fill.module.css'
import { FillOptions } from './fill-options.tsx'
import { FillSide } from './fill-side.tsx'
import { FillStart } from './fill-start.tsx'
import { ProposalList } from './proposal-list.tsx'
import type { FillWish, Preview } from './types.ts'

/** The address may name the first and the last day. */
export function FillScreen() {
  const text = useText()
  const errorText = useErrorText()
  const [from] = useSearchParam('from')
  const [to] = useSearchParam('to')
  const [wish, setWish] = useState<FillWish>({ ...days(from, to), networks: [], teamId: null })
  const [choices, setChoices] = useState(noChoices)
  const live = useLive(contract.calendar.fillPreview, { ...wish, networks: [...wish.networks] }, { keep: true })
  const preview = live.data
  const change = (next: FillWish) => {
    setWish(next)
    setChoices(noChoices)
  }
  return (
    <Screen
      crumb={text('nav.calendar')}
      title={text('calendar.fill-title')}
      actions={preview && <FillActions preview={preview} choices={choices} />}
      toolbar={preview && <FillOptions preview={preview} wish={wish} onChange={change} />}
      panel={preview && <FillSide preview={preview} choices={choices} />}
      panelLabel={text('calendar.mix-after')}
    >
      <div className={styles.page}>
        {live.error !== null && <InlineError>{errorText(live.error)}</InlineError>}
        {preview && <FillStart preview={preview} wish={wish} onChange={change} />}
        {preview && <ProposalList preview={preview} choices={choices} onChange={setChoices} />}
      </div>
    </Screen>
  )
}

function days(from: string | null, to: string | null): Pick<FillWish, 'from' | 'to'> {
  const first = textToDayOrNull(from ?? '')
  const last = textToDayOrNull(to ?? '')
  if (first === null) return {}
  return { from: first, to: last === null || last < first ? addDays(first, 27) : last }
}

function FillActions({ preview, choices }: { readonly preview: Preview; readonly choices: Choices }) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const taken = takenOf(preview, choices)
  const { run, refusal } = useRefusable(contract.calendar.fill, ({ slotIds, refused }) =>
    refused.length === 0
      ? text('calendar.said-filled', { count: slotIds.length, range: format.range(preview.from, preview.to) })
      : text('calendar.said-filled-some', { count: slotIds.length, refused: refused.length }),
  )
  const apply = async () => {
    if (await run({ proposals: [...taken] })) go(`/calendar?day=${taken[0]?.day ?? preview.from}`)
  }
  return (
    <>
      {refusal !== null && <InlineError>{refusal}</InlineError>}
      <Button size="form" onClick={() => go('/calendar')}>
        {text('common.cancel')}
      </Button>
      <Button variant="primary" size="form" icon={<IconCheck />} disabled={taken.length === 0} onClick={() => void apply()}>
        {text('calendar.fill-apply', { count: taken.length })}
      </Button>
    </>
  )
}
