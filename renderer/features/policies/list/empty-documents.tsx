/** No document yet: what they are for, and the templates to start the first one from. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
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
      <section className={styles.templates}>
        <h3>{text('policies.templates')}</h3>
        <ul>
          {templates.map((each) => (
            <li key={each.id}>
              <div>
                <p className={styles.template}>{each.name}</p>
                <p className={styles.quiet}>{each.summary}</p>
              </div>
              <p className={styles.quiet}>{text('policies.template-size', { count: each.blocks })}</p>
              <Button aria-label={text('policies.use-named', { name: each.name })} onClick={() => onChoose(each.id)}>
                {text('policies.use')}
              </Button>
            </li>
          ))}
          <li>
            <div>
              <p className={styles.template}>{text('policies.template-empty')}</p>
              <p className={styles.quiet}>{text('policies.template-empty-text')}</p>
            </div>
            <p />
            <Button aria-label={text('policies.use-named', { name: text('policies.template-empty') })} onClick={() => onChoose('page')}>
              {text('policies.use')}
            </Button>
          </li>
        </ul>
      </section>
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
