/** The row under the header: which period, which view of it, whose posts; at the right what else can be done with them. */
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconLayoutRows,
  IconLayoutSidebarRight,
  IconPrinter,
  IconRepeat,
  IconShare,
  IconUsers,
} from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { useCommandKey } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { FormPopover } from '../../ui/form-popover.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Spacer } from '../../ui/toolbar.tsx'
import { BestHours } from './forms/best-hours.tsx'
import { ExportForm } from './forms/export-form.tsx'
import { laneKinds, useLanes } from './grid/week-view.tsx'
import { calendarViews, stepPeriod } from './logic/period.ts'
import { ToolTrigger } from './tool-trigger.tsx'
import { type Side, useCalendar } from './use-calendar.ts'

interface CalendarToolbarProps {
  readonly side: Side
  readonly setSide: (side: Side) => void
}

export function CalendarToolbar({ side, setSide }: CalendarToolbarProps) {
  const { view, setView, period, today, goToDay } = useCalendar()
  const text = useText()
  const [todayKey, before, after] = [useCommandKey('calendar.today'), useCommandKey('calendar.previous'), useCommandKey('calendar.next')]
  return (
    <>
      <Button onClick={() => goToDay(today)} {...(todayKey === undefined ? {} : { 'aria-keyshortcuts': todayKey })}>
        {text('calendar.today')}
      </Button>
      <IconButton
        label={text(`calendar.previous-${view}`)}
        keys={before}
        icon={<IconChevronLeft />}
        onClick={() => goToDay(stepPeriod(view, period.from, -1))}
      />
      <IconButton
        label={text(`calendar.next-${view}`)}
        keys={after}
        icon={<IconChevronRight />}
        onClick={() => goToDay(stepPeriod(view, period.from, 1))}
      />
      <Segmented
        label={text('calendar.views')}
        value={view}
        options={calendarViews.map((each) => ({ value: each, label: text(`calendar.view-${each}`) }))}
        onChange={setView}
      />
      {view === 'week' && <LaneMenu />}
      <Spacer />
      <TeamMenu />
      <NetworkMenu />
      <Tools side={side} setSide={setSide} />
    </>
  )
}

function Tools({ side, setSide }: CalendarToolbarProps) {
  const { form, openForm, period, filters } = useCalendar()
  const text = useText()
  const print = useCommand(contract.calendar.print)
  const printKey = useCommandKey('calendar.print')
  const isExporting = form?.kind === 'export'
  return (
    <>
      <BestHours />
      <IconButton
        label={text('calendar.recurring')}
        icon={<IconRepeat />}
        active={side === 'recurring'}
        onClick={() => setSide(side === 'recurring' ? 'overview' : 'recurring')}
      />
      <FormPopover
        opened={isExporting}
        label={text('calendar.export')}
        onClose={() => openForm(null)}
        anchor={
          <IconButton
            label={text('calendar.export')}
            icon={<IconDownload />}
            aria-haspopup="dialog"
            aria-expanded={isExporting}
            onClick={() => openForm(isExporting ? null : { kind: 'export' })}
          />
        }
      >
        <ExportForm onClose={() => openForm(null)} />
      </FormPopover>
      <IconButton
        label={text('calendar.print')}
        keys={printKey}
        icon={<IconPrinter />}
        onClick={() => void print({ from: period.from, to: period.to, ...filters })}
      />
      <IconButton
        label={text(side === 'none' ? 'calendar.show-overview' : 'calendar.hide-overview')}
        icon={<IconLayoutSidebarRight />}
        active={side === 'overview'}
        onClick={() => setSide(side === 'none' ? 'overview' : 'none')}
      />
    </>
  )
}

function TeamMenu() {
  const { teams, filters, setTeam, teamName } = useCalendar()
  const text = useText()
  const all = { id: 'all', label: text('calendar.all-teams'), checked: filters.teamId === null, onSelect: () => setTeam(null) }
  return (
    <Menu
      position="bottom-end"
      trigger={
        <ToolTrigger icon={<IconUsers />} isOn={filters.teamId !== null} label={teamName(filters.teamId) ?? text('calendar.all-teams')} />
      }
      items={[
        all,
        null,
        ...teams.map(({ id, name }) => ({ id, label: name, checked: filters.teamId === id, onSelect: () => setTeam(id) })),
      ]}
    />
  )
}

function NetworkMenu() {
  const { filters, setNetwork } = useCalendar()
  const text = useText()
  return (
    <Menu
      position="bottom-end"
      trigger={
        <ToolTrigger
          icon={<IconShare />}
          isOn={filters.network !== null}
          label={filters.network === null ? text('calendar.all-networks') : networkNames[filters.network]}
        />
      }
      items={[
        { id: 'all', label: text('calendar.all-networks'), checked: filters.network === null, onSelect: () => setNetwork(null) },
        null,
        ...networks.map((network) => ({
          id: network,
          label: networkNames[network],
          checked: filters.network === network,
          onSelect: () => setNetwork(network),
        })),
      ]}
    />
  )
}

function LaneMenu() {
  const text = useText()
  const [lanes, setLanes] = useLanes()
  return (
    <Menu
      trigger={<ToolTrigger icon={<IconLayoutRows />} isOn={lanes !== 'none'} label={text(`calendar.rows-${lanes}`)} />}
      items={laneKinds.map((kind) => ({
        id: kind,
        label: text(`calendar.rows-${kind}`),
        checked: lanes === kind,
        onSelect: () => setLanes(kind),
      }))}
    />
  )
}
