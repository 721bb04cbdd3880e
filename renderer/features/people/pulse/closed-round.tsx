/** What a round came to: each statement for everybody, over the rounds, and for groups that are large enough. */
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Note } from '../../../ui/reason.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { DriverBars } from './driver-bars.tsx'
import { GroupTable } from './group-table.tsx'
import { HiddenNote } from './hidden-note.tsx'
import styles from './pulse.module.css'
import { RoundTable } from './round-table.tsx'
import type { Results, Round } from './types.ts'

export function ClosedRound({ round }: { readonly round: Round }) {
  const errorText = useErrorText()
  const { data, error } = useLive(contract.pulse.results, { roundId: round.id })
  return (
    <div className={styles.round}>
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {data !== undefined && <Shown results={data} />}
    </div>
  )
}

const views = ['bars', 'table'] as const

function Shown({ results }: { readonly results: Results }) {
  const text = useText()
  const format = useFormat()
  const [view, setView] = useState<(typeof views)[number]>('bars')
  const { round, all } = results
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2>{round.name}</h2>
          <p className={styles.quiet}>
            {format.rangeLong(round.opensOn, round.closesOn)} · {text('pulse.count', { count: round.answers })}
          </p>
        </div>
        {all !== null && <Outputs round={round} />}
        {all !== null && (
          <Segmented
            label={text('pulse.view')}
            value={view}
            options={views.map((value) => ({ value, label: text(`pulse.view-${value}`) }))}
            onChange={setView}
          />
        )}
      </header>
      {all === null ? (
        <Note>{text('pulse.too-few', { count: round.answers })}</Note>
      ) : (
        <>
          {view === 'bars' ? <DriverBars all={all} trend={results.trend} /> : <RoundTable trend={results.trend} />}
          <GroupTable results={results} />
        </>
      )}
      {all !== null && <HiddenNote results={results} />}
    </>
  )
}

function Outputs({ round: { id: roundId } }: { readonly round: Round }) {
  const text = useText()
  const said = useSaidExported()
  const save = useCommand(contract.pulse.exportResults, { done: said })
  const print = useCommand(contract.shell.printPage)
  const page = `/print/pulse-results?round=${roundId}`
  useCommands({ 'pulse.export': () => void save({ roundId }), 'pulse.print': () => void print({ page }) })
  return (
    <>
      <Button icon={<IconDownload />} onClick={() => void save({ roundId })}>
        {text('pulse.export')}
      </Button>
      <Button icon={<IconPrinter />} keys="P" onClick={() => void print({ page })}>
        {text('pulse.print')}
      </Button>
    </>
  )
}
