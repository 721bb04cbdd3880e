/** What is done to a report without opening it. */
import { IconCalendarPlus, IconCalendarRepeat, IconCopy, IconDots, IconPencil, IconSnowflake, IconTrash } from '@tabler/icons-react'
import { nextPeriod } from '#shared/domain/reports/next-period.ts'
import { usePeriodText } from '../../../domain/period-choices.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useReportActs } from '../use-report-acts.ts'
import type { ReportLine } from './report-line.ts'

export function RowMenu({ report, onRename }: { readonly report: ReportLine; readonly onRename: () => void }) {
  const text = useText()
  const go = useGo()
  const days = usePeriodText()
  const acts = useReportActs()
  const { id, name, period } = report
  const next = nextPeriod(period)
  return (
    <Menu
      position="bottom-end"
      width={300}
      trigger={<IconButton label={text('reports.menu-of', { name })} icon={<IconDots />} />}
      items={[
        { id: 'rename', label: text('reports.rename'), icon: <IconPencil />, onSelect: onRename },
        { id: 'duplicate', label: text('command.duplicate-report'), icon: <IconCopy />, onSelect: () => void acts.duplicate(id) },
        {
          id: 'next',
          label: text('reports.duplicate-next'),
          detail: days(next),
          icon: <IconCalendarPlus />,
          onSelect: () => void acts.duplicate(id, next),
        },
        { id: 'freeze', label: text('command.freeze-report'), icon: <IconSnowflake />, onSelect: () => void acts.freeze(id) },
        {
          id: 'schedule',
          label: text('reports.schedule-it'),
          icon: <IconCalendarRepeat />,
          onSelect: () => go(`/reports/schedules?schedule=new&report=${id}`),
        },
        null,
        { id: 'remove', label: text('command.remove-report'), icon: <IconTrash />, danger: true, onSelect: () => void acts.remove(id) },
      ]}
    />
  )
}
