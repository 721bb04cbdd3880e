/** How a source is: a shape and a word, and the same at more length for its panel. */
import type { Source } from '#shared/contracts/sources.ts'
import { useText } from '../../lib/i18n.tsx'
import { Status, type StatusKind } from '../../ui/status.tsx'

/** What the list tells apart; `gaps`: it works, but something was left out. */
export type HealthWord = Source['health'] | 'syncing' | 'gaps' | 'offline'

const kinds: Readonly<Record<HealthWord, StatusKind>> = {
  never: 'not-started',
  well: 'ready',
  gaps: 'attention',
  failing: 'failed',
  gone: 'failed',
  paused: 'declined',
  syncing: 'under-way',
  offline: 'waiting',
}

/** The word for how it is now. */
export function sourceToHealth({ health, problem, syncing }: Pick<Source, 'health' | 'problem' | 'syncing'>): HealthWord {
  if (syncing) return 'syncing'
  if (health === 'paused' || health === 'gone') return health
  if (problem?.code === 'feed-offline') return 'offline'
  return health === 'well' && problem !== null ? 'gaps' : health
}

/** One line. */
export function SourceHealth({ source }: { readonly source: Source }) {
  const text = useText()
  const word = sourceToHealth(source)
  return <Status kind={kinds[word]}>{text(`sources.health-${word}`)}</Status>
}
