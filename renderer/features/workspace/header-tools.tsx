/** What every header carries: the search that opens the palette, the bell, and who sits at this computer. */
import { IconBell, IconSearch, IconUser } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useCommandKey, useRunCommand } from '../../lib/commands.tsx'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { useGo } from '../../lib/route.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Status } from '../../ui/status.tsx'
import { useDueTasks } from './due-tasks.ts'
import styles from './header-tools.module.css'

/** Looks like a field, is a button: typing happens in the palette. */
export function HeaderSearch() {
  const text = useText()
  const run = useRunCommand()
  const key = useCommandKey('palette.open')
  return (
    <button type="button" className={styles.search} onClick={() => run('palette.open')}>
      <IconSearch />
      <span className="clip">{text('palette.search')}</span>
      {key !== undefined && <Keys value={key} />}
    </button>
  )
}

/** The bell and the avatar. */
export function HeaderEnd() {
  return (
    <>
      <Bell />
      <MeChooser />
    </>
  )
}

function Bell() {
  const text = useText()
  const { late, dueToday } = useDueTasks()
  const count = late.length + dueToday.length
  const label = count === 0 ? text('bell.label') : text('bell.label-count', { count })
  const trigger = (
    <button type="button" className={styles.bell} aria-label={label} title={label}>
      <IconBell />
      {late.length > 0 && <span className={styles.dot} />}
    </button>
  )
  return (
    <Popover trigger={trigger} label={text('bell.label')} width={360} position="bottom-end">
      {(close) => (
        <>
          {count === 0 && <p className={styles.none}>{text('bell.none')}</p>}
          <DueList title={text('bell.late')} tasks={late} isLate onChoose={close} />
          <DueList title={text('bell.today')} tasks={dueToday} isLate={false} onChoose={close} />
        </>
      )}
    </Popover>
  )
}

interface DueListProps {
  readonly title: string
  readonly tasks: readonly PlanTask[]
  readonly isLate: boolean
  readonly onChoose: () => void
}

/** As many as fit; the rest is one line that leads to the list. */
const shown = 8

function DueList({ title, tasks, isLate, onChoose }: DueListProps) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const choose = (to: string) => {
    onChoose()
    go(to)
  }
  if (tasks.length === 0) return null
  return (
    <section className={styles.due}>
      <h2>{title}</h2>
      <ul>
        {tasks.slice(0, shown).map((task) => (
          <li key={task.id}>
            <button type="button" onClick={() => choose(`/plan/week?task=${task.id}`)}>
              <span className="clip">{task.title}</span>
              {isLate ? (
                <Status kind="late">{format.dayShort(task.due)}</Status>
              ) : (
                <Status kind={task.ready ? 'ready' : 'attention'}>{task.ready ? text('bell.ready') : text('bell.not-ready')}</Status>
              )}
            </button>
          </li>
        ))}
      </ul>
      {tasks.length > shown && (
        <button type="button" className={styles.more} onClick={() => choose('/plan/week')}>
          {text('bell.more', { count: tasks.length - shown })}
        </button>
      )}
    </section>
  )
}

function MeChooser() {
  const text = useText()
  const go = useGo()
  const settings = useLive(contract.settings.get, {}).data
  const path = useLive(contract.workspace.info, {}).data?.path
  const members = useLive(contract.launchPlan.view, {}).data?.members ?? []
  const update = useCommand(contract.settings.update)
  if (settings === undefined || path === undefined) return null
  const me = members.find((member) => member.id === settings.me[path])
  const entries = members.map(
    (member): MenuEntry => ({
      id: member.id,
      label: member.name,
      icon: <Avatar name={member.name} size="s" />,
      checked: member.id === me?.id,
      detail: text(`role.${member.role}`),
      onSelect: () => void update({ fields: { me: { ...settings.me, [path]: member.id } } }),
    }),
  )
  const people: MenuEntry = { id: 'people', label: text('me.edit-team'), onSelect: () => go('/settings?section=people') }
  const label = me === undefined ? text('me.unknown') : text('me.known', { name: me.name })
  return (
    <Menu
      position="bottom-end"
      width={280}
      items={[text('me.title'), ...entries, null, people]}
      trigger={
        <button type="button" className={styles.me} aria-label={label} title={label}>
          {me === undefined ? <IconUser /> : <Avatar name={me.name} />}
        </button>
      }
    />
  )
}
