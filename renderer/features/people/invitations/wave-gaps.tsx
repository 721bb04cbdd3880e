/** What the text of a wave speaks of and nothing is known about, said before anything is made of it, with the way to fill it. */

import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { Reason } from '../../../ui/reason.tsx'

/** Where something is filled in, by the names of variables. */
const places = {
  program: { names: ['program', 'company', 'hashtag'], to: '/settings?section=program' },
  session: { names: ['session-title', 'session-day', 'session-time', 'session-place', 'trainer'], to: '/people/training' },
  figures: { names: ['people', 'shares', 'clicks', 'views', 'days'], to: null },
  text: { names: [], to: '/people/invitations?view=texts' },
} as const

const kinds = ['program', 'session', 'figures'] as const

/** The first gap that can be filled is the one that is said. */
export function WaveGaps({ names }: { readonly names: readonly string[] }) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const kind = kinds.find((each) => names.some((name) => places[each].names.some((known) => known === name))) ?? 'text'
  const { to } = places[kind]
  return (
    <Reason
      tone="warn"
      detail={text('outreach.gaps-names', { names: format.list(names.map((name) => `{${name}}`)) })}
      actions={to !== null && <Button onClick={() => go(to)}>{text(`outreach.gaps-mend-${kind}`)}</Button>}
    >
      {text(`outreach.gaps-${kind}`)}
    </Reason>
  )
}
