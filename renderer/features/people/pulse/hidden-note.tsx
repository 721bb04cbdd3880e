/** Says how many answers stand in the whole alone, and why. */
import { IconLock } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import styles from './pulse.module.css'
import type { Results } from './types.ts'

export function HiddenNote({ results: { hidden, round } }: { readonly results: Results }) {
  const text = useText()
  const smallest = useLive(contract.people.settings, {}).data?.smallestGroup
  if (smallest === undefined) return null
  return (
    <p className={styles.hidden}>
      <IconLock className="icon-s" aria-hidden="true" />
      {text(hidden === 0 ? 'pulse.hidden-none' : 'pulse.hidden', { count: hidden, all: round.answers, smallest })}
    </p>
  )
}
