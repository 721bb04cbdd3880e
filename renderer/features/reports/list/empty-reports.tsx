/** No report yet: what one is for, and those that can be made today. */
import { IconPlus } from '@tabler/icons-react'
import { SectionDrawing } from '../../../domain/section-drawing.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { TemplateChoices } from './template-choices.tsx'

export function EmptyReports({ onNew }: { readonly onNew: () => void }) {
  const text = useText()
  return (
    <EmptyState
      art={<SectionDrawing section="reports" />}
      title={text('section.reports.title')}
      text={
        <>
          <p>{text('reports.empty-text')}</p>
          <p>{text('reports.empty-when')}</p>
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconPlus />} keys="N" onClick={onNew}>
          {text('reports.empty-start')}
        </Button>
      }
    >
      <TemplateChoices />
    </EmptyState>
  )
}
