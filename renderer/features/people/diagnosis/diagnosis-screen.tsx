/** Why do they not share (C8)? By team: what the figures say, the cause in words, and the remedy as a task of the plan. */
import { IconListCheck, IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { ListOutputs } from '../../../domain/people/list-outputs.tsx'
import { useErrorText, useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { Status } from '../../../ui/status.tsx'
import { StarDrawing } from '../leaders/star-drawing.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import styles from './diagnosis.module.css'

type Team = OutputOf<(typeof contract)['leaders']['diagnosis']>[number]
type Finding = Team['findings'][number]

export function DiagnosisScreen() {
  const text = useText()
  const errorText = useErrorText()
  const { data: teams, error } = useLive(contract.leaders.diagnosis, {})
  const settings = useLive(contract.people.settings, {}).data
  const isEmpty = teams !== undefined && !teams.some(({ enough }) => enough)
  return (
    <PeopleLayout tab="diagnosis" {...(isEmpty ? { actions: null } : {})} tools={!isEmpty && <Outputs />}>
      <div className={styles.page}>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        {isEmpty && <NotEnough />}
        {teams !== undefined && !isEmpty && (
          <div className={styles.content}>
            <header className={styles.intro}>
              <h2>{text('diagnosis.title')}</h2>
              <p>{text('diagnosis.intro')}</p>
            </header>
            {teams.map((team) => (
              <TeamSection key={team.teamId ?? 'all'} team={team} />
            ))}
            {settings !== undefined && <p className={styles.foot}>{text('diagnosis.foot', { smallest: settings.smallestGroup })}</p>}
          </div>
        )}
      </div>
    </PeopleLayout>
  )
}

function Outputs() {
  const exportTable = useCommand(contract.leaders.exportTable, { done: useSaidExported() })
  return <ListOutputs print="/print/diagnosis" onExport={() => void exportTable({ of: 'diagnosis' })} />
}

function NotEnough() {
  const text = useText()
  const go = useGo()
  return (
    <EmptyState
      art={<StarDrawing />}
      title={text('diagnosis.empty-title')}
      text={<p>{text('diagnosis.empty-text')}</p>}
      actions={
        <Button variant="primary" size="form" onClick={() => go('/people/invitations?new=')}>
          {text('people.invite')}
        </Button>
      }
    />
  )
}

function TeamSection({ team }: { readonly team: Team }) {
  const text = useText()
  const { people, optedIn, sharing, enough, findings } = team
  return (
    <section className={styles.team} aria-label={team.teamName}>
      <h3>
        {team.teamName}{' '}
        <span>{enough ? text('diagnosis.figures', { people, optedIn, sharing }) : text('diagnosis.people', { people })}</span>
      </h3>
      {!enough && <p className={styles.quiet}>{text('diagnosis.not-enough')}</p>}
      {enough && findings.length === 0 && <Status kind="ready">{text('diagnosis.all-well')}</Status>}
      {findings.map((finding) => (
        <FindingLine key={finding.cause} finding={finding} teamId={team.teamId} />
      ))}
    </section>
  )
}

function FindingLine({ finding, teamId }: { readonly finding: Finding; readonly teamId: string | null }) {
  const text = useText()
  const reasonText = useReasonText()
  const { cause, reason, remedy, taskId, taskDone } = finding
  const add = useCommand(contract.leaders.addRemedy, { done: () => text('diagnosis.said-added', { title: reasonText(remedy) }) })
  const isOpen = taskId !== null && !taskDone
  return (
    <Reason
      tone="info"
      detail={reasonText(reason)}
      actions={
        <>
          <span className={styles.remedy}>{reasonText(remedy)}</span>
          {taskDone && <Status kind="done">{text('diagnosis.done-lately')}</Status>}
          {isOpen ? (
            <a className={styles.task} href={`#/plan/week?task=${taskId}`}>
              <IconListCheck className="icon-s" aria-hidden="true" />
              {text('diagnosis.in-plan')}
            </a>
          ) : (
            <Button icon={<IconPlus />} onClick={() => void add({ teamId, cause })}>
              {text('diagnosis.add')}
            </Button>
          )}
        </>
      }
    >
      {text(`diagnosis.cause-${cause}`)}
    </Reason>
  )
}
