/** The teams: the tree with how many are in each, teams that could be, and the panel of the chosen one. */
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { ListOutputs } from '../../../domain/people/list-outputs.tsx'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRowWalk } from '../../../lib/use-row-walk.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import { EmptyTeams } from './empty-teams.tsx'
import { Proposals } from './proposals.tsx'
import { TeamPanel } from './team-panel.tsx'
import { TeamTree } from './team-tree.tsx'
import styles from './teams.module.css'
import { useTeamExport } from './use-team-export.ts'
import { newTeam, type Teams, useTeams } from './use-teams.ts'

export function TeamsScreen() {
  const text = useText()
  const errorText = useErrorText()
  const teams = useTeams()
  const { all, error, selected, isNew, select } = teams
  const list = useTeamKeys(teams)
  const exportTeams = useCommand(contract.people.exportTeams, { done: useSaidExported() })
  const newKey = useCommandKey('teams.new')
  const isEmpty = all?.length === 0
  const openId = isNew ? newTeam : selected?.id
  return (
    <PeopleLayout
      tab="teams"
      actions={
        <Button variant="primary" icon={<IconPlus />} keys={newKey} onClick={() => select(newTeam)}>
          {text('command.new-team')}
        </Button>
      }
      tools={all !== undefined && !isEmpty && <ListOutputs print="/print/teams" onExport={() => void exportTeams({})} />}
      panel={
        all !== undefined && openId !== undefined && <TeamPanel key={openId} teams={teams} all={all} team={selected} onStep={list.step} />
      }
      panelLabel={text('teams.panel')}
      panelWidth={400}
    >
      {isEmpty ? (
        <EmptyTeams onNew={() => select(newTeam)} onMade={select} />
      ) : (
        <div className={styles.page}>
          {error !== null && <InlineError>{errorText(error)}</InlineError>}
          {all !== undefined && <TeamTree ref={list.ref} teams={teams} all={all} onStep={list.step} />}
          {all !== undefined && <Proposals onMade={select} />}
        </div>
      )}
    </PeopleLayout>
  )
}

function useTeamKeys({ all, selected, isNew, select }: Teams) {
  const text = useText()
  const ref = useRef<HTMLTableElement>(null)
  const { step, currentId } = useRowWalk(ref, { ids: (all ?? []).map(({ id }) => id), selectedId: selected?.id ?? null, select })
  const exportTeam = useTeamExport()
  const remove = useCommand(contract.people.removeTeam, { done: () => text('teams.said-removed') })
  const onCurrent = (act: (teamId: string) => void) => (currentId === null ? undefined : () => act(currentId))
  useCommands({
    'teams.new': () => select(newTeam),
    'teams.next': () => step(1),
    'teams.previous': () => step(-1),
    'teams.export': onCurrent(exportTeam),
    'teams.remove': onCurrent((teamId) => {
      select(null)
      void remove({ teamId })
    }),
    'teams.close-panel': selected === undefined && !isNew ? undefined : () => select(null),
  })
  return { ref, step }
}
