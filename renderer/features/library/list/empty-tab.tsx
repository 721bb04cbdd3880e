/** A view of the library that holds nothing yet, while others do. */
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { ItemTab } from '../logic/tabs.ts'

export function EmptyTab({ tab }: { readonly tab: ItemTab }) {
  const text = useText()
  const go = useGo()
  return (
    <EmptyState
      title={text(`library.empty-${tab}`)}
      text={<p>{text(`library.empty-${tab}-text`)}</p>}
      actions={
        <Button variant="primary" size="form" onClick={() => go(tab === 'approved' ? '/library' : '/library/approved')}>
          {text(tab === 'approved' ? 'library.to-review' : 'library.show-approved')}
        </Button>
      }
    />
  )
}
