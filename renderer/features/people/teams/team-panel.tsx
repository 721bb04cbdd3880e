/** The panel of a team: what it is and who is in it by rule, who would be, exceptions by hand, and what they see. Rules are seen before they are saved. */
import { IconChevronDown, IconChevronUp, IconDots, IconDownload, IconTrash, IconUsers, IconX } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { everybody, personFilterToText } from '../../../domain/people/filter-text.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { HandsSection } from './hands-section.tsx'
import { SeesSection } from './sees-section.tsx'
import { TeamForm } from './team-form.tsx'
import { PreviewCount, TeamPreview } from './team-preview.tsx'
import styles from './teams.module.css'
import type { Team, TeamFields, TeamRule } from './types.ts'
import { useTeamExport } from './use-team-export.ts'
import { fieldsOf, isChanged, newTeam, type Teams } from './use-teams.ts'

interface TeamPanelProps {
  readonly teams: Teams
  readonly all: readonly Team[]
  /** Undefined: a new one. */
  readonly team: Team | undefined
  readonly onStep: (by: 1 | -1) => void
}

const blank: TeamFields = {
  name: '',
  rule: { departments: [], seniorities: [], places: [], locales: [] },
  parentId: null,
  access: 'open',
  mandatory: false,
}

export function TeamPanel({ teams, all, team, onStep }: TeamPanelProps) {
  const text = useText()
  const id = team?.id ?? newTeam
  const changes = teams.changesOf(id)
  const value: TeamFields = { ...(team === undefined ? blank : fieldsOf(team)), ...changes }
  const { run, refusal } = useRefusable(contract.people.saveTeam, () => text(team === undefined ? 'teams.said-added' : 'teams.said-saved'))
  const isDirty = team === undefined || isChanged(team, changes)
  const save = async () => {
    if (value.name.trim() === '') return
    const saved = await run({ ...(team === undefined ? {} : { teamId: team.id }), fields: { ...value, name: value.name.trim() } })
    if (saved === undefined) return
    teams.change(id, null)
    teams.select(saved.teamId)
  }
  const discard = () => {
    teams.change(id, null)
    if (team === undefined) teams.select(null)
  }
  const parent = all.find((each) => each.id === value.parentId)
  return (
    <Panel
      crumb={parent === undefined ? text('people.tab-teams') : text('teams.part-of', { name: parent.name })}
      actions={<HeadActs onStep={onStep} onClose={() => teams.select(null)} />}
      foot={
        isDirty ? (
          <SaveActs rule={value.rule} team={team} isComplete={value.name.trim() !== ''} onSave={() => void save()} onDiscard={discard} />
        ) : (
          <Foot team={team} onRemoved={() => teams.select(null)} />
        )
      }
    >
      <h2 className="visually-hidden">{team?.name ?? text('command.new-team')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TeamForm all={all} team={team} value={value} onChange={(fields) => teams.change(id, fields)} />
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
        <InlineError>{refusal}</InlineError>
      </form>
      <TeamPreview rule={value.rule} team={team} isDraft={isDirty} />
      {team !== undefined && <HandsSection team={team} />}
      {team !== undefined && <SeesSection team={team} />}
    </Panel>
  )
}

function HeadActs({ onStep, onClose }: { readonly onStep: (by: 1 | -1) => void; readonly onClose: () => void }) {
  const text = useText()
  return (
    <>
      <IconButton label={text('command.previous-team')} keys="K" icon={<IconChevronUp />} onClick={() => onStep(-1)} />
      <IconButton label={text('command.next-team')} keys="J" icon={<IconChevronDown />} onClick={() => onStep(1)} />
      <IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />
    </>
  )
}

interface SaveActsProps {
  readonly rule: TeamRule | null
  readonly team: Team | undefined
  readonly isComplete: boolean
  readonly onSave: () => void
  readonly onDiscard: () => void
}

function SaveActs({ rule, team, isComplete, onSave, onDiscard }: SaveActsProps) {
  const text = useText()
  const isNew = team === undefined
  return (
    <>
      <PreviewCount rule={rule} team={team} />
      <span className={styles.space} />
      <Button onClick={onDiscard}>{text(isNew ? 'common.cancel' : 'teams.discard')}</Button>
      <Button variant="primary" disabled={!isComplete} onClick={onSave}>
        {text(isNew ? 'teams.add' : 'teams.save')}
      </Button>
    </>
  )
}

function Foot({ team: { id }, onRemoved }: { readonly team: Team; readonly onRemoved: () => void }) {
  const text = useText()
  const go = useGo()
  const exportTeam = useTeamExport()
  const remove = useCommand(contract.people.removeTeam, { done: () => text('teams.said-removed') })
  const gone = async () => {
    onRemoved()
    await remove({ teamId: id })
  }
  const search = new URLSearchParams({ filter: personFilterToText({ ...everybody, teamIds: [id] }) ?? '' })
  return (
    <>
      <Button icon={<IconUsers />} onClick={() => go(`/people?${search}`)}>
        {text('teams.show-people')}
      </Button>
      <Button icon={<IconDownload />} keys="E" onClick={() => exportTeam(id)}>
        {text('teams.export')}
      </Button>
      <span className={styles.space} />
      <Menu
        position="top-end"
        trigger={<IconButton label={text('teams.more')} icon={<IconDots />} />}
        items={[
          {
            id: 'remove',
            label: text('command.remove-team'),
            icon: <IconTrash />,
            keys: 'Delete',
            danger: true,
            onSelect: () => void gone(),
          },
        ]}
      />
    </>
  )
}
