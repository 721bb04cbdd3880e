/** The reports of the program, or the way to the first one. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { ReportsLayout } from '../reports-layout.tsx'
import { EmptyReports } from './empty-reports.tsx'
import styles from './list.module.css'
import { ReportList } from './report-list.tsx'
import { TemplateChoices } from './template-choices.tsx'

/** The parameter `new` opens the choice of a template. */
export function ReportsScreen() {
  const text = useText()
  const errorText = useErrorText()
  const list = useLive(contract.reports.list, {})
  const [asked, ask] = useSearchParam('new')
  useCommands({ 'reports.new-in-list': () => ask('') })
  const reports = list.data ?? []
  return (
    <ReportsLayout
      tab="list"
      actions={
        <FormPopover
          opened={asked !== null}
          label={text('command.new-report')}
          onClose={() => ask(null)}
          startsAtTitle
          anchor={
            <Button icon={<IconPlus />} aria-keyshortcuts="N" onClick={() => ask(asked === null ? '' : null)}>
              {text('reports.new')}
            </Button>
          }
        >
          <div className={styles.choices}>
            <TemplateChoices />
          </div>
        </FormPopover>
      }
    >
      {list.error !== null && (
        <div className={styles.notice}>
          <InlineError>{errorText(list.error)}</InlineError>
        </div>
      )}
      {list.data !== undefined && reports.length === 0 && <EmptyReports onNew={() => ask('')} />}
      {reports.length > 0 && <ReportList reports={reports} />}
    </ReportsLayout>
  )
}
