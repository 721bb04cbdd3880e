/** Whom something is for, said as a filter: chips, the form behind a button, and how many people that are now. */
import { IconFilter } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { FormPopover } from '../../ui/form-popover.tsx'
import forms from '../../ui/forms.module.css'
import { everybody, personFilterSize } from './filter-text.ts'
import styles from './people.module.css'
import { PersonFilterChips } from './person-filter-chips.tsx'
import { PersonFilterForm } from './person-filter-form.tsx'

interface AudiencePickerProps {
  /** "For", "Who gets it". */
  readonly label: string
  readonly value: PersonFilter
  readonly onChange: (filter: PersonFilter) => void
}

/** The count follows every change. */
export function AudiencePicker({ label, value, onChange }: AudiencePickerProps) {
  const text = useText()
  const format = useFormat()
  const labelId = useId()
  const [isOpen, setOpen] = useState(false)
  const total = useLive(contract.people.list, { filter: value, limit: 1 }, { keep: true }).data?.total
  return (
    <div className={styles.audience} role="group" aria-labelledby={labelId}>
      <p id={labelId} className={forms.label}>
        {label}
      </p>
      <div className={styles.chips}>
        {personFilterSize(value) === 0 && <span className={styles.everybody}>{text('people.everybody')}</span>}
        <PersonFilterChips filter={value} onChange={onChange} />
        <FormPopover
          opened={isOpen}
          label={label}
          position="bottom-start"
          onClose={() => setOpen(false)}
          anchor={
            <Button variant="quiet" icon={<IconFilter />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {text('people.narrow')}
            </Button>
          }
        >
          <PersonFilterForm filter={value} onChange={onChange} />
          {personFilterSize(value) > 0 && (
            <div className={styles.formFoot}>
              <Button variant="link" onClick={() => onChange(everybody)}>
                {text('plan.filter-clear')}
              </Button>
            </div>
          )}
        </FormPopover>
      </div>
      <p className={styles.count} role="status">
        {total === undefined ? '\u00a0' : text('people.count', { count: total, number: format.number(total) })}
      </p>
    </div>
  )
}
