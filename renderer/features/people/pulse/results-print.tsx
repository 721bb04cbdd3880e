/** What a round came to, on paper. */
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { GroupTable } from './group-table.tsx'
import { HiddenNote } from './hidden-note.tsx'
import styles from './pulse.module.css'
import { RoundTable } from './round-table.tsx'

/** The address names the round. */
export function PulseResultsPrint() {
  const text = useText()
  const format = useFormat()
  const [roundId] = useSearchParam('round')
  const results = useLive(contract.pulse.results, { roundId: roundId ?? '' }, { enabled: roundId !== null }).data
  const settings = useLive(contract.people.settings, {}).data
  const info = useLive(contract.workspace.info, {}).data
  if (results === undefined || settings === undefined || !info) return null
  const { round } = results
  return (
    <PrintSheet
      isReady
      title={`${text('people.tab-pulse')}: ${round.name}`}
      facts={text('calendar.printed', { program: info.programName, day: format.dayFull(info.today) })}
      about={`${format.rangeLong(round.opensOn, round.closesOn)} · ${text('pulse.count', { count: round.answers })}`}
    >
      <div className={styles.printed}>
        <RoundTable trend={results.trend} />
        <GroupTable results={results} />
        <HiddenNote results={results} />
        <p>{text('pulse.favourable-means')}</p>
      </div>
    </PrintSheet>
  )
}
