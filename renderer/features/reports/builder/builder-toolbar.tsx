/** Above the paper: its days, its language, its size, which page is in sight and how large. */
import {
  IconCalendar,
  IconChevronDown,
  IconChevronLeft,
  IconChevronRight,
  IconLanguage,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { type ReportTemplate, reportPapers } from '#shared/domain/reports/types.ts'
import { locales } from '#shared/locales.ts'
import { PeriodChoices, usePeriodText } from '../../../domain/period-choices.tsx'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { type PaperLook, zooms } from '../paper-view/use-paper.ts'
import styles from './builder.module.css'
import { CompareField } from './compare-field.tsx'
import { useBuilder } from './use-builder.ts'

interface BuilderToolbarProps {
  readonly paper: PaperLook
  readonly showsSections: boolean
  readonly setShowsSections: (shows: boolean) => void
}

export function BuilderToolbar({ paper, showsSections, setShowsSections }: BuilderToolbarProps) {
  const text = useText()
  const { report, update, tab, setTab } = useBuilder()
  return (
    <>
      <span className={styles.folds}>
        <IconButton
          label={text('reports.sections-list')}
          icon={<IconLayoutSidebar />}
          active={showsSections}
          aria-expanded={showsSections}
          onClick={() => setShowsSections(!showsSections)}
        />
      </span>
      <PeriodPicker />
      <span className={styles.wide}>
        <Choice
          label={text('reports.language')}
          icon={<IconLanguage />}
          shown={localeNames[report.locale]}
          items={locales.map((id) => ({
            id,
            label: localeNames[id],
            checked: id === report.locale,
            onSelect: () => update({ locale: id }),
          }))}
        />
        <Choice
          label={text('reports.paper')}
          shown={text(`reports.paper-${report.paper}`)}
          items={reportPapers.map((id) => ({
            id,
            label: text(`reports.paper-${id}`),
            checked: id === report.paper,
            onSelect: () => update({ paper: id }),
          }))}
        />
      </span>
      <Spacer />
      <Pages paper={paper} />
      {tab === null && (
        <IconButton label={text('command.report-panel')} icon={<IconLayoutSidebarRight />} onClick={() => setTab('report')} />
      )}
    </>
  )
}

/** Which page is in sight, the way to the others, and how large they are; also for a frozen report. */
export function Pages({ paper }: { readonly paper: PaperLook }) {
  const text = useText()
  const { page, pages, goTo, zoom, setZoom } = paper
  return (
    <>
      {pages > 0 && (
        <>
          <IconButton label={text('reports.page-before')} icon={<IconChevronLeft />} disabled={page === 0} onClick={() => goTo(page - 1)} />
          <span className={styles.page} aria-live="polite">
            {text('reports.page-of', { page: page + 1, pages })}
          </span>
          <IconButton
            label={text('reports.page-after')}
            icon={<IconChevronRight />}
            disabled={page >= pages - 1}
            onClick={() => goTo(page + 1)}
          />
        </>
      )}
      <Choice
        label={text('reports.zoom')}
        shown={text(`reports.zoom-${zoom}`)}
        items={zooms.map((id) => ({ id, label: text(`reports.zoom-${id}`), checked: id === zoom, onSelect: () => setZoom(id) }))}
      />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly icon?: ReactNode
  readonly shown: string
  readonly items: Parameters<typeof Menu>[0]['items']
}

function Choice({ label, icon, shown, items }: ChoiceProps) {
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon={icon} aria-label={`${label}: ${shown}`}>
          {shown}
          <IconChevronDown className="icon-s" aria-hidden="true" />
        </Button>
      }
      items={items}
    />
  )
}

/** The named periods are those of the templates, seen from today. */
const namedBy = ['monthly', 'quarterly', 'launch-review', 'campaign-wrap-up'] as const satisfies readonly ReportTemplate[]

function PeriodPicker() {
  const text = useText()
  const days = usePeriodText()
  const [isOpen, setOpen] = useState(false)
  const { report, update } = useBuilder()
  const templates = useLive(contract.reports.templates, {}).data ?? []
  const named = namedBy.flatMap((name) => templates.filter(({ template, why }) => template === name && why === null))
  const { from, to } = report.period
  const choose = (period: typeof report.period) => {
    update({ period })
    setOpen(false)
  }
  return (
    <FormPopover
      position="bottom-start"
      opened={isOpen}
      label={text('analytics.period')}
      startsAtTitle
      onClose={() => setOpen(false)}
      anchor={
        <Button icon={<IconCalendar />} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className="num">{days(report.period)}</span>
          <IconChevronDown className="icon-s" aria-hidden="true" />
        </Button>
      }
    >
      <PeriodChoices
        period={report.period}
        named={named.map(({ template }) => ({ name: template, label: text(`reports.period-${template}`) }))}
        chosen={named.find(({ period }) => period.from === from && period.to === to)?.template ?? null}
        onName={(name) => {
          const found = named.find(({ template }) => template === name)
          if (found !== undefined) choose(found.period)
        }}
        onPeriod={choose}
      />
      <CompareField />
    </FormPopover>
  )
}
