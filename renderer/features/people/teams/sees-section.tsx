/** What somebody in a team sees: the posts of the next four weeks, and what they can share. */
import { contract } from '#shared/contracts/index.ts'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './teams.module.css'
import type { Team } from './types.ts'

const mostShown = 5

/** As it is saved, not as it stands in the form. */
export function SeesSection({ team }: { readonly team: Team }) {
  const text = useText()
  const format = useFormat()
  const sees = useLive(contract.people.teamSees, { teamId: team.id }, { keep: true }).data
  if (sees === undefined) return null
  const { posts, items } = sees
  return (
    <PanelSection title={text('teams.sees')}>
      <p className={styles.quiet}>{text('teams.sees-posts', { count: posts.length })}</p>
      <ul className={styles.seen}>
        {posts.slice(0, mostShown).map((post) => (
          <li key={post.slotId}>
            <NetworkIcon network={post.network} className="icon-s" />
            <a className="clip" href={`#/calendar?slot=${post.slotId}`}>
              {post.title}
            </a>
            <span className={styles.quiet}>{format.day(post.day)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{text('teams.sees-items', { count: items.length })}</p>
      <ul className={styles.seen}>
        {items.slice(0, mostShown).map((item) => (
          <li key={item.itemId}>
            <a className="clip" href={`#/library/approved?item=${item.itemId}`}>
              {item.title}
            </a>
            {item.forTeam && <span className={styles.mark}>{text('teams.for-this')}</span>}
          </li>
        ))}
      </ul>
      {posts.length + items.length === 0 && <p className={styles.quiet}>{text('teams.sees-nothing')}</p>}
    </PanelSection>
  )
}
