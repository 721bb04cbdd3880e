/** The sidebar: which workspace is open, the sections, and at the foot where the work is kept. */
import { IconSelector, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey, useCommandList } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { isMac } from '../../lib/keys.ts'
import { useLive } from '../../lib/live.ts'
import { usePath } from '../../lib/route.ts'
import { Keys } from '../../ui/keys.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useDueTasks } from './due-tasks.ts'
import { useItemsToReview } from './items-to-review.ts'
import { KeptState } from './kept-state.tsx'
import { Mark } from './mark.tsx'
import { useOpenReviews } from './open-reviews.ts'
import { usePeopleToRemind } from './people-to-remind.ts'
import { sections } from './sections.ts'
import styles from './sidebar.module.css'

/** 240 px, or 48 with icons only when `isNarrow` or the window is under 900. */
export function Sidebar({ isNarrow }: { readonly isNarrow: boolean }) {
  const text = useText()
  const path = usePath()
  const { late } = useDueTasks()
  const reviews = useOpenReviews()
  const items = useItemsToReview()
  const people = usePeopleToRemind()
  const settingsKey = useCommandKey('app.settings')
  return (
    <nav className={styles.side} data-narrow={isNarrow || undefined} data-mac={isMac() || undefined} aria-label={text('nav.label')}>
      <WorkspaceMenu />
      <ul className={styles.nav}>
        {sections.map((section) => (
          <NavLink
            key={section.id}
            to={section.to}
            current={path.startsWith(section.area)}
            icon={<section.icon />}
            label={text(`nav.${section.id}`)}
          >
            {section.id === 'plan' && <Count count={late.length} label={text('nav.late-tasks', { count: late.length })} />}
            {section.id === 'library' && <Count count={items} label={text('nav.items-to-review', { count: items })} />}
            {section.id === 'people' && <Count count={people} label={text('nav.people-waiting', { count: people })} />}
            {section.id === 'policies' && <Count count={reviews} label={text('nav.open-reviews', { count: reviews })} />}
          </NavLink>
        ))}
      </ul>
      <ul className={`${styles.nav} ${styles.foot}`}>
        <KeptState />
        <NavLink to="/settings" current={path.startsWith('/settings')} icon={<IconSettings />} label={text('nav.settings')}>
          {settingsKey !== undefined && (
            <span className={styles.count}>
              <Keys value={settingsKey} />
            </span>
          )}
        </NavLink>
      </ul>
    </nav>
  )
}

/** How many things there wait for somebody; nothing at zero. */
function Count({ count, label }: { readonly count: number; readonly label: string }) {
  if (count === 0) return null
  return (
    <span className={styles.count} title={label}>
      {count}
      <span className="visually-hidden">{label}</span>
    </span>
  )
}

interface NavLinkProps {
  readonly to: string
  readonly current: boolean
  readonly icon: ReactNode
  readonly label: string
  readonly children?: ReactNode
}

function NavLink({ to, current, icon, label, children }: NavLinkProps) {
  return (
    <li>
      <a className={styles.link} href={`#${to}`} aria-current={current ? 'page' : undefined} title={label}>
        {icon}
        <span className={`clip ${styles.word}`}>{label}</span>
        {children}
      </a>
    </li>
  )
}

const menuCommands = ['file.new', 'file.open', 'file.demo-mid-launch', 'file.demo-later', 'file.show', 'file.close']

/** Name of the program; its menu has the files. */
function WorkspaceMenu() {
  const text = useText()
  const info = useLive(contract.workspace.info, {}).data
  const commands = useCommandList()
  const toEntry = ({ def, label, key, whyNot, run }: (typeof commands)[number]): MenuEntry => ({
    id: def.id,
    label,
    icon: def.icon && <def.icon />,
    keys: key,
    disabled: whyNot !== null,
    onSelect: run,
  })
  const recent = commands.filter((command) => command.def.id.startsWith('file.recent:') && command.def.id !== `file.recent:${info?.path}`)
  const others = menuCommands.flatMap((id) => commands.filter((command) => command.def.id === id)).map(toEntry)
  const items = recent.length === 0 ? others : [text('recent.title'), ...recent.map(toEntry), null, ...others]
  const name = info?.programName || info?.companyName || text('app.name')
  return (
    <div className={styles.top}>
      <Menu
        items={items}
        width={288}
        trigger={
          <button type="button" className={styles.workspace} aria-label={text('nav.workspace', { name })}>
            <Mark />
            <span className={`clip ${styles.word}`}>{name}</span>
            <IconSelector className={`icon-s ${styles.selector}`} />
          </button>
        }
      />
    </div>
  )
}
