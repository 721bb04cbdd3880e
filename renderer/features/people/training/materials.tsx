/** What is handed out at a session: items of the library. */
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { PanelSection } from '../../../ui/panel.tsx'
import { TakenChip } from '../../../ui/taken-chip.tsx'
import styles from './training.module.css'
import type { Session } from './types.ts'

interface MaterialsProps {
  readonly session: Session
  readonly onChange: (itemIds: readonly string[]) => void
}

export function Materials({ session, onChange }: MaterialsProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const { itemIds, materials } = session
  return (
    <PanelSection
      title={text('training.materials')}
      end={
        <FormPopover
          opened={isOpen}
          label={text('training.add-material')}
          onClose={() => setOpen(false)}
          anchor={
            <Button variant="quiet" icon={<IconPlus />} onClick={() => setOpen(!isOpen)}>
              {text('training.add-material')}
            </Button>
          }
        >
          <FindItem
            taken={itemIds}
            onFound={(itemId) => {
              setOpen(false)
              onChange([...itemIds, itemId])
            }}
          />
        </FormPopover>
      }
    >
      {materials.length === 0 && <p className={styles.quiet}>{text('training.materials-none')}</p>}
      <div className={styles.chips}>
        {materials.map(({ itemId, title }) => (
          <TakenChip
            key={itemId}
            label={title}
            removeLabel={text('training.remove-material', { title })}
            onRemove={() => onChange(itemIds.filter((id) => id !== itemId))}
          />
        ))}
      </div>
    </PanelSection>
  )
}

function FindItem({ taken, onFound }: { readonly taken: readonly string[]; readonly onFound: (itemId: string) => void }) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const found = useLive(contract.content.find, { text: typed, limit: 8 }, { keep: true }).data?.items ?? []
  const left = found.filter(({ id }) => !taken.includes(id))
  return (
    <>
      <TextField label={text('training.find-material')} autoFocus value={typed} onChange={setTyped} />
      {typed !== '' && left.length === 0 && <p className={forms.hint}>{text('training.found-no-material')}</p>}
      <ul className={forms.choices}>
        {left.map(({ id, title, from }) => (
          <li key={id}>
            <button type="button" className={forms.choice} onClick={() => onFound(id)}>
              <span className={styles.words}>
                <span className="clip">{title}</span>
                {from !== '' && <span className={`clip ${styles.quiet}`}>{from}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
