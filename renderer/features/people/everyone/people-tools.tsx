/** The right end of the toolbar: a new person, filter, saved views, columns, paper and file. */
import { IconColumns3, IconUserPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { personFilterToText } from '../../../domain/people/filter-text.ts'
import { ListOutputs } from '../../../domain/people/list-outputs.tsx'
import { PersonFilterButton } from '../../../domain/people/person-filter-button.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { AddPersonForm } from './add-person-form.tsx'
import { type ColumnId, columnIds } from './columns.ts'
import styles from './everyone.module.css'
import type { PeopleFilter } from './use-people-filter.ts'
import { ViewsMenu } from './views-menu.tsx'

interface PeopleToolsProps {
  readonly asked: PeopleFilter
  readonly chosen: readonly ColumnId[]
  readonly onChoose: (chosen: readonly ColumnId[]) => void
}

export function PeopleTools({ asked, chosen, onChoose }: PeopleToolsProps) {
  const text = useText()
  return (
    <div className={styles.tools}>
      <AddPerson />
      <PersonFilterButton asked={asked} />
      <ViewsMenu asked={asked} />
      <Menu
        position="bottom-end"
        trigger={<IconButton label={text('people.columns')} icon={<IconColumns3 />} />}
        items={columnIds
          .filter((id) => id !== 'name')
          .map((id) => ({
            id,
            label: text(`people.column-${id}`),
            checked: chosen.includes(id),
            onSelect: () => onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]),
          }))}
      />
      <Outputs asked={asked} />
    </div>
  )
}

/** The parameter `new` opens the form. */
function AddPerson() {
  const text = useText()
  const [isOpen, ask] = useSearchParam('new')
  useCommands({ 'people.add-here': () => ask('') })
  return (
    <FormPopover
      opened={isOpen !== null}
      label={text('people.add-title')}
      onClose={() => ask(null)}
      anchor={
        <IconButton
          label={text('people.add-title')}
          icon={<IconUserPlus />}
          keys="N"
          aria-expanded={isOpen !== null}
          onClick={() => ask(isOpen === null ? '' : null)}
        />
      }
    >
      <AddPersonForm onClose={() => ask(null)} />
    </FormPopover>
  )
}

/** Both take what is found now, in the order of now. */
function Outputs({ asked }: { readonly asked: PeopleFilter }) {
  const text = useText()
  const format = useFormat()
  const exportList = useCommand(contract.people.exportList, {
    done: (written) =>
      written === null
        ? null
        : { text: text('people.said-exported', { count: written.people, number: format.number(written.people) }), undo: false },
  })
  const { filter, sort, descending } = asked
  const search = new URLSearchParams({ sort: `${descending ? '-' : ''}${sort}`, filter: personFilterToText(filter) ?? '' })
  return <ListOutputs print={`/print/people?${search}`} onExport={() => void exportList({ filter, sort })} />
}
