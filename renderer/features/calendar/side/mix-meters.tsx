/** Three meters, one a kind, each with a tick at its target. */
import type { CSSProperties } from 'react'
import type { Mix } from '#shared/contracts/calendar.ts'
import { KindMark, kindColours } from '../../../domain/kind-mark.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './side.module.css'

/** The largest share or target reaches four fifths of the track, so that a tick is never at its very end. */
const reach = 0.8

export function MixMeters({ mix }: { readonly mix: Pick<Mix, 'posts' | 'kinds'> }) {
  const text = useText()
  const format = useFormat()
  const most = Math.max(0.01, ...mix.kinds.flatMap(({ share, target }) => [share, target]))
  const width = (share: number) => `${(share / most) * reach * 100}%`
  return (
    <ul className={styles.meters}>
      {mix.kinds.map(({ kind, share, target, posts }) => (
        <li key={kind} title={text('calendar.posts', { count: posts })}>
          <div className={styles.meterLine}>
            <KindMark kind={kind} />
            <b>{mix.posts === 0 ? '–' : format.percent(share, 0)}</b>
            <span className={styles.target}>{text('calendar.target', { share: format.percent(target, 0) })}</span>
          </div>
          <div
            className={styles.meter}
            aria-hidden="true"
            style={{ '--c': kindColours[kind], '--v': width(share), '--t': width(target) } as CSSProperties}
          >
            <i />
            <b />
          </div>
        </li>
      ))}
    </ul>
  )
}
