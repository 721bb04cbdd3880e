/** Where people work, as far as holidays go. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './settings.module.css'
import { useMovedText } from './use-moved-text.ts'

/** The first place is the plan's own and cannot go. */
export function Places({ planId }: { readonly planId: string }) {
  const text = useText()
  const movedText = useMovedText()
  const places = useLive(contract.launchPlan.places, { planId }).data ?? []
  const setBlocks = useCommand(contract.launchPlan.setPlaceBlocks, { done: ({ moved }) => movedText(moved.length) })
  const remove = useCommand(contract.launchPlan.removePlace, { done: ({ moved }) => movedText(moved.length) })
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{text('calendar.place')}</th>
            <th>{text('calendar.blocks')}</th>
            <th>
              <span className="visually-hidden">{text('calendar.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id}>
              <td>{place.label}</td>
              <td>
                <Checkbox
                  hideLabel
                  label={text('calendar.blocks-name', { name: place.label })}
                  checked={place.blocks}
                  onChange={(blocks) => void setBlocks({ placeId: place.id, blocks })}
                />
              </td>
              <td>
                {!place.primary && (
                  <IconButton
                    label={text('calendar.remove-name', { name: place.label })}
                    icon={<IconTrash />}
                    onClick={() => void remove({ placeId: place.id })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddPlace planId={planId} />
    </>
  )
}

function AddPlace({ planId }: { readonly planId: string }) {
  const text = useText()
  const movedText = useMovedText()
  const countries = useLive(contract.workspace.countries, {}).data
  const [chosen, setChosen] = useState<string | null>(null)
  const add = useCommand(contract.launchPlan.addPlace, { done: ({ moved }) => movedText(moved.length) })
  const options = useMemo(
    () =>
      (countries ?? []).flatMap((country) => [
        { value: country.code, label: country.name },
        ...country.regions.map((region) => ({ value: `${country.code}/${region.code}`, label: `${country.name}, ${region.name}` })),
      ]),
    [countries],
  )
  const submit = async () => {
    const [country = '', region = ''] = (chosen ?? '').split('/')
    // A second place is only shown at first: whether the plan steps around its days is a decision of its own.
    if (country !== '' && (await add({ planId, country, region, blocks: false }))) setChosen(null)
  }
  return (
    <div className={styles.add}>
      <SelectField searchable label={text('calendar.new-place')} value={chosen} options={options} onChange={setChosen} />
      <Button size="form" icon={<IconPlus />} disabled={chosen === null} onClick={() => void submit()}>
        {text('calendar.add-place')}
      </Button>
    </div>
  )
}
