/** What the right-hand panel of the goals is about, kept in the address. */
import { useGo, useSearchParam } from '../../../lib/route.ts'

export type GoalsPanel = { readonly kind: 'target' | 'cost'; readonly id: string | null } | { readonly kind: 'rates' } | null

interface Opener {
  readonly panel: GoalsPanel
  readonly open: (panel: GoalsPanel) => void
}

export function useGoalsPanel(): Opener {
  const go = useGo()
  const [shown, show] = useSearchParam('panel')
  const [isNew] = useSearchParam('new')
  return {
    panel: isNew === null ? textToPanel(shown) : { kind: 'target', id: null },
    open: (panel) => {
      // The address by which other pages ask for a new target is left behind.
      if (isNew === null) show(panelToText(panel))
      else go(panel === null ? '/analytics/goals' : `/analytics/goals?panel=${panelToText(panel)}`)
    },
  }
}

function textToPanel(text: string | null): GoalsPanel {
  const [kind, id = ''] = (text ?? '').split(':')
  if (kind === 'rates') return { kind }
  return kind === 'target' || kind === 'cost' ? { kind, id: id === '' ? null : id } : null
}

function panelToText(panel: GoalsPanel): string | null {
  if (panel === null) return null
  return panel.kind === 'rates' ? 'rates' : `${panel.kind}:${panel.id ?? ''}`
}
