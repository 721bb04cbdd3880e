/** What others, or this computer earlier, changed since the last visit; looking marks everything as seen. */
import { useEffect, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './rail.module.css'

/** The instant stays the same while the screen is open, so that the list does not empty itself. */
export function SinceLooked() {
  const { plan } = usePlan()
  const settings = useLive(contract.settings.get, {}).data
  const info = useLive(contract.workspace.info, {}).data
  const path = info?.path
  const update = useCommand(contract.settings.update)
  const [opened] = useState(() => Date.now())
  const [since, setSince] = useState<number | null>(null)
  const seen = useRef(false)
  useEffect(() => {
    if (settings === undefined || path === undefined || seen.current) return
    seen.current = true
    setSince(settings.lookedAt[path] ?? 0)
    void update({ fields: { lookedAt: { ...settings.lookedAt, [path]: opened } } })
  }, [settings, path, opened, update])
  if (since === null || !info) return null
  // The story of the demo has a day of its own: its changes are seen from the evening of that day.
  const now = info.demoDay === null ? opened : Date.parse(`${plan.today}T18:00`)
  return <Changes since={since} now={now} />
}

function Changes({ since, now }: { readonly since: number; readonly now: number }) {
  const text = useText()
  const format = useFormat()
  const didText = useReasonText('did')
  const actText = useReasonText('act')
  const found = useLive(contract.history.since, { instant: since, limit: 6 }).data
  // What the user does from now on is no news: the list stays as it was found.
  const [shown, setShown] = useState<typeof found>(undefined)
  if (shown === undefined && found !== undefined) setShown(found)
  const acts = shown ?? []
  const wasHere = since > 0 && since <= now && now - since < week
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        {text('week.since')}
        {wasHere && <span>{format.moment(since, now)}</span>}
      </h2>
      {acts.length === 0 ? (
        <p className={styles.quiet}>{text('week.since-nothing')}</p>
      ) : (
        <ul className={styles.feed}>
          {acts.map((act) => (
            <li key={act.id}>
              <Avatar name={act.actor} size="s" named />
              <span>{act.kind === 'do' ? didText(act.act) : text(`week.since-${act.kind}`, { act: actText(act.act) })}</span>
              <time dateTime={new Date(act.at).toISOString()}>{format.moment(act.at, now)}</time>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Milliseconds; a longer absence is not worth a time of day. */
const week = 7 * 86_400_000
