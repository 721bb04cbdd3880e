/** The filter of a list of people behind a button that says how much is asked for. */
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommands } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import badge from '../../ui/count-badge.module.css'
import { FormPopover } from '../../ui/form-popover.tsx'
import { personFilterSize } from './filter-text.ts'
import styles from './people.module.css'
import { PersonFilterForm } from './person-filter-form.tsx'
import type { KeptPersonFilter } from './use-person-filter.ts'

/** F opens it. */
export function PersonFilterButton({ asked }: { readonly asked: KeptPersonFilter }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  useCommands({ 'people.filter': () => setOpen(true) })
  const size = personFilterSize(asked.filter)
  return (
    <FormPopover
      opened={isOpen}
      label={text('people.filter')}
      onClose={() => setOpen(false)}
      anchor={
        <Button variant="quiet" icon={<IconFilter />} aria-expanded={isOpen} aria-keyshortcuts="F" onClick={() => setOpen(!isOpen)}>
          <span className={styles.word}>{text('people.filter')}</span>
          {size > 0 && <span className={badge.badge}>{size}</span>}
        </Button>
      }
    >
      <PersonFilterForm filter={asked.filter} onChange={(next) => asked.change(() => next)} />
      {size > 0 && (
        <div className={styles.formFoot}>
          <Button variant="link" onClick={asked.clear}>
            {text('plan.filter-clear')}
          </Button>
        </div>
      )}
    </FormPopover>
  )
}
