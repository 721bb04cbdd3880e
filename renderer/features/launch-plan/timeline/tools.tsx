/** The timeline's controls in the plan's toolbar: how wide a day is, and what is shown. */
import { IconAdjustmentsHorizontal, IconZoomScan } from '@tabler/icons-react'
import { useText } from '#renderer/lib/i18n.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useSqueeze } from '../plan-tools.tsx'
import { usePlan } from '../use-plan.ts'
import { dayWidths } from './geometry.ts'
import type { OptionsControl } from './options.ts'
import styles from './tools.module.css'
import { zoomToName } from './use-viewport.ts'

const switches = [
  ['baseline', 'timeline.show-baseline'],
  ['critical', 'timeline.show-critical'],
  ['links', 'timeline.show-links'],
  ['weekends', 'timeline.show-weekends'],
  ['done', 'timeline.show-done'],
] as const
const columns = [
  ['ready', 'timeline.ready'],
  ['owner', 'timeline.owner'],
] as const

export function TimelineTools({ control }: { readonly control: OptionsControl }) {
  const { plan } = usePlan()
  const text = useText()
  const isShort = useSqueeze() >= 2
  const zoom = zoomToName(control.options.zoom)
  const zooms = [
    { value: 'day', label: text('timeline.zoom-day') },
    { value: 'week', label: text('timeline.zoom-week') },
    { value: 'fit', label: text('timeline.zoom-fit', { count: plan.lengthDays }) },
  ] as const
  const setZoom = (value: (typeof zooms)[number]['value']) =>
    control.setOptions(() => ({ zoom: value === 'fit' ? 'fit' : dayWidths[value] }))
  return (
    <>
      {isShort ? (
        <Menu
          position="bottom-end"
          trigger={<IconButton label={text('timeline.zoom')} icon={<IconZoomScan />} />}
          items={zooms.map(({ value, label }) => ({ id: value, label, checked: value === zoom, onSelect: () => setZoom(value) }))}
        />
      ) : (
        <Segmented label={text('timeline.zoom')} value={zoom} options={zooms} onChange={setZoom} />
      )}
      <Popover
        label={text('timeline.view')}
        width={260}
        position="bottom-end"
        trigger={
          isShort ? (
            <IconButton label={text('timeline.view')} icon={<IconAdjustmentsHorizontal />} />
          ) : (
            <Button icon={<IconAdjustmentsHorizontal aria-hidden="true" />}>{text('timeline.view')}</Button>
          )
        }
      >
        <ViewForm control={control} />
      </Popover>
    </>
  )
}

function ViewForm({ control: { options, setOptions } }: { readonly control: OptionsControl }) {
  const { plan } = usePlan()
  const text = useText()
  const setCollapsed = (collapsed: string[]) => setOptions(() => ({ collapsed }))
  return (
    <div className={styles.form}>
      <fieldset className={styles.group}>
        <legend>{text('timeline.show')}</legend>
        {switches.map(([name, label]) => (
          <Checkbox key={name} label={text(label)} checked={options[name]} onChange={(on) => setOptions(() => ({ [name]: on }))} />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{text('timeline.columns')}</legend>
        {columns.map(([name, label]) => (
          <Checkbox key={name} label={text(label)} checked={options[name]} onChange={(on) => setOptions(() => ({ [name]: on }))} />
        ))}
      </fieldset>
      <div className={styles.acts}>
        <Button onClick={() => setCollapsed(plan.phases.map((phase) => phase.id))}>{text('timeline.close-phases')}</Button>
        <Button onClick={() => setCollapsed([])}>{text('timeline.open-phases')}</Button>
      </div>
    </div>
  )
}
