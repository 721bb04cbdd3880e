/** Nobody in the directory yet: what it is for, the two ways to the first people, and what the plan has to do with them. */
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { SectionTasks } from '../../../domain/section-tasks.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { AddPersonForm } from './add-person-form.tsx'
import { CircleDrawing } from './circle-drawing.tsx'

interface EmptyPeopleProps {
  /** The form for the first one is open. */
  readonly adds: boolean
  readonly onAdd: (adds: boolean) => void
}

export function EmptyPeople({ adds, onAdd }: EmptyPeopleProps) {
  const text = useText()
  const go = useGo()
  return (
    <EmptyState
      art={<CircleDrawing />}
      title={text('people.empty-title')}
      text={
        <>
          <p>{text('people.empty-text')}</p>
          <p>{text('people.empty-when')}</p>
        </>
      }
      actions={
        <>
          <Button variant="primary" size="form" icon={<IconFileImport />} onClick={() => go('/people/import')}>
            {text('people.import-roster')}
          </Button>
          <FormPopover
            opened={adds}
            label={text('people.add-title')}
            position="bottom-start"
            onClose={() => onAdd(false)}
            anchor={
              <Button size="form" icon={<IconUserPlus />} keys="N" aria-expanded={adds} onClick={() => onAdd(!adds)}>
                {text('people.add-title')}
              </Button>
            }
          >
            <AddPersonForm onClose={() => onAdd(false)} />
          </FormPopover>
        </>
      }
    >
      <SectionTasks section="people" />
    </EmptyState>
  )
}
