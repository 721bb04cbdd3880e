/** No document yet: what they are for, and the templates to start the first one from. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Suggestions } from '../../../ui/suggestions.tsx'
import styles from './list.module.css'

/** `onChoose` gets the template's id, or `page` for an empty one. */
export function EmptyDocuments({ onChoose }: { readonly onChoose: (template: string) => void }) {
  const text = useText()
  const templates = useLive(contract.documents.templates, {}).data ?? []
  return (
    <EmptyState
      art={<PageDrawing />}
      title={text('policies.empty-title')}
      text={
        <>
          <p>{text('policies.empty-text')}</p>
          <p>{text('policies.empty-when')}</p>
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconPlus />} keys="N" onClick={() => onChoose('')}>
          {text('policies.empty-start')}
        </Button>
      }
    >
      <Suggestions
        title={text('policies.templates')}
        use={text('policies.use')}
        items={[
          ...templates.map(({ id, name, summary, blocks }) => ({
            ...{ id, name, detail: summary, fact: text('policies.template-size', { count: blocks }) },
            label: text('policies.use-named', { name }),
            onUse: () => onChoose(id),
          })),
          {
            ...{ id: 'page', name: text('policies.template-empty'), detail: text('policies.template-empty-text'), fact: '' },
            label: text('policies.use-named', { name: text('policies.template-empty') }),
            onUse: () => onChoose('page'),
          },
        ]}
      />
    </EmptyState>
  )
}

/** Widths of the lines on the sheet; the marked one is in the program's colour. */
const lines = [150, 210, 190, 120, 200, 170]
const marked = 3

function PageDrawing() {
  return (
    <svg width="320" height="160" viewBox="0 0 320 160" role="presentation" className={styles.drawing}>
      <rect x="20.5" y="4.5" width="264" height="155" rx="6" data-line />
      {lines.map((width, index) => (
        <rect key={width} x="42" y={24 + index * 20} width={width} height="8" rx="4" data-key={index === marked || undefined} />
      ))}
    </svg>
  )
}
