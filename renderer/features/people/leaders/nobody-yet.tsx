/** Stands before what needs people: while there are none, the way to the first of them. */
import { IconFileImport } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { StarDrawing } from './star-drawing.tsx'

export function NobodyYet({ children }: { readonly children: ReactNode }) {
  const text = useText()
  const go = useGo()
  const counts = useLive(contract.people.counts, {}).data
  if (counts === undefined) return null
  if (counts.all > 0) return children
  return (
    <EmptyState
      art={<StarDrawing />}
      title={text('leaders.empty-title')}
      text={
        <>
          <p>{text('leaders.empty-text')}</p>
          <p>{text('leaders.no-people')}</p>
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconFileImport />} onClick={() => go('/people/import')}>
          {text('people.import-roster')}
        </Button>
      }
    />
  )
}
