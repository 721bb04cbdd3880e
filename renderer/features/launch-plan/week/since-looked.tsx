/** What others, or this computer earlier, changed since the last visit; leaving the week marks everything as seen. */
import { useEffect, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import styles from './rail.module.css'

/** The last visit's instant stays the same while the screen is open, so that the list does not empty itself. */
export function SinceLooked() {
  const settings = useLive(contract.settings.get, {}).data
  const path = useLive(contract.workspace.info, {}).data?.path
  const update = useCommand(contract.settings.update)
  const [opened] = useState(() => Date.now())
  const [since, setSince] = useState<number | null>(null)
  const seen = useRef(false)
  useEffect(() => {
    if (settings === undefined || path === undefined || seen.current) return
    seen.current = true
    setSince(settings.lookedAt[path] ?? opened)
    void update({ fields: { lookedAt: { ...settings.lookedAt, [path]: opened } } })
  }, [settings, path, opened, update])
  return since === null ? null : <Changes since={since} now={opened} />
}

function Changes({ since, now }: { readonly since: number; readonly now: number }) {
  const text = useText()
  const format = useFormat()
  const actText = useReasonText('act')
  const acts = useLive(contract.history.since, { instant: since, limit: 8 }).data ?? []
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        {text('week.since')}
        <span>{format.moment(since, now)}</span>
      </h2>
      {acts.length === 0 ? (
        <p className={styles.quiet}>{text('week.since-nothing')}</p>
      ) : (
        <ul className={styles.feed}>
          {acts.map((act) => (
            <li key={act.id}>
              <Avatar name={act.actor} size="s" />
              <span>{act.kind === 'do' ? actText(act.act) : text(`week.since-${act.kind}`, { act: actText(act.act) })}</span>
              <time dateTime={new Date(act.at).toISOString()}>{format.moment(act.at, now)}</time>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
