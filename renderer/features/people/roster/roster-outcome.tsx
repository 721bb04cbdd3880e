/** The third step: what the file would change, row by row that stays out with its reason; then the people come in as one step of undo. */
import { IconDownload } from '@tabler/icons-react'
import type { RosterMapping, RosterResult } from '#shared/contracts/roster.ts'
import styles from '../../../domain/import/import.module.css'
import { ImportRejected } from '../../../domain/import/import-rejected.tsx'
import { ImportRunning } from '../../../domain/import/import-running.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/reason.tsx'
import type { RosterActs, RosterLook, RosterState } from './use-roster.ts'

interface RosterOutcomeProps {
  readonly look: RosterLook
  readonly mapping: RosterMapping
  readonly state: RosterState
  readonly acts: RosterActs
}

export function RosterOutcome({ look, mapping, state, acts }: RosterOutcomeProps) {
  const text = useText()
  const { running, checked, dayOrderOpen } = state
  const hasName = mapping.columns.some((field) => field === 'name' || field === 'givenName' || field === 'familyName')
  return (
    <section className={styles.step} aria-labelledby="roster-check">
      <h2 id="roster-check">{text('roster.step-check')}</h2>
      {!hasName && <Note tone="warn">{text('roster.needs-name')}</Note>}
      {running !== null && running.work !== 'look' && (
        <ImportRunning progress={running.progress} first={running.work === 'bring-in' ? 'write' : 'read'} onCancel={acts.cancel} />
      )}
      {checked !== null && <Figures result={checked} />}
      {checked !== null && checked.rejectedCount > 0 && (
        <ImportRejected
          count={checked.rejectedCount}
          rejected={checked.rejected}
          isBusy={running !== null}
          onSave={() => void acts.saveRejected(look.path, mapping)}
        />
      )}
      <div className={styles.acts}>
        {checked === null ? (
          <Button
            variant="primary"
            size="form"
            disabled={!hasName || dayOrderOpen || running !== null}
            onClick={() => void acts.check(look.path, mapping)}
          >
            {text('roster.check')}
          </Button>
        ) : (
          <BringIn look={look} mapping={mapping} checked={checked} isBusy={running !== null} acts={acts} />
        )}
      </div>
    </section>
  )
}

interface BringInProps {
  readonly look: RosterLook
  readonly mapping: RosterMapping
  readonly checked: RosterResult
  readonly isBusy: boolean
  readonly acts: RosterActs
}

function BringIn({ look, mapping, checked, isBusy, acts }: BringInProps) {
  const text = useText()
  const toast = useToast()
  const go = useGo()
  const changes = checked.created + checked.updated + checked.left
  const bringIn = async () => {
    const done = await acts.bringIn(look.path, mapping)
    if (done === undefined) return
    toast.done({ text: text('roster.said-done', { created: done.created, updated: done.updated, left: done.left }) })
    go('/people')
  }
  return (
    <Button variant="primary" size="form" icon={<IconDownload />} disabled={isBusy || changes === 0} onClick={() => void bringIn()}>
      {changes === 0 ? text('roster.nothing-new') : text('roster.bring-in', { count: checked.created + checked.updated })}
    </Button>
  )
}

const figures = ['created', 'updated', 'skipped', 'left', 'rejectedCount'] as const

function Figures({ result }: { readonly result: RosterResult }) {
  const text = useText()
  const format = useFormat()
  return (
    <>
      <dl className={styles.figures}>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{text(`roster.figure-${figure}`)}</dt>
            <dd>{format.number(result[figure])}</dd>
          </div>
        ))}
      </dl>
      {result.managersMissing > 0 && <Note tone="info">{text('roster.managers-missing', { count: result.managersMissing })}</Note>}
      {result.dropped.length > 0 && <Note tone="info">{text('roster.dropped', { columns: format.list(result.dropped) })}</Note>}
    </>
  )
}
