/** Shown instead of a workspace that would not open: why, and the ways on. Nothing has been written to the file. */
import { IconFilePlus, IconFolderOpen, IconRefresh } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { Reason } from '#shared/ids.ts'
import { useReasonText } from '../../lib/errors.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from './mark.tsx'
import { RecentFiles } from './recent-files.tsx'
import styles from './start-problem.module.css'

/** Covers the window until the problem is gone or put aside. */
export function StartProblem({ problem }: { readonly problem: Reason }) {
  const text = useText()
  const reasonText = useReasonText('error')
  const open = useCommand(contract.workspace.open)
  const dismiss = useCommand(contract.workspace.dismissStartProblem)
  const path = problem.data['path']
  // The file opens by itself as soon as it is in order.
  const isTidied = problem.code === 'file-tidying'
  const tryAgain = typeof path === 'string' && !isTidied ? () => void open({ path }) : undefined
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Mark />
        <b>{text('app.name')}</b>
      </header>
      <main className={styles.block}>
        <h1>{text(isTidied ? 'start-problem.tidying' : 'start-problem.title')}</h1>
        {typeof path === 'string' && <p className={styles.path}>{path}</p>}
        <p role={isTidied ? 'status' : 'alert'}>{reasonText(problem)}</p>
        {!isTidied && <p className={styles.quiet}>{text('start-problem.untouched')}</p>}
        <div className={styles.actions}>
          {tryAgain && (
            <Button variant="primary" size="form" icon={<IconRefresh />} onClick={tryAgain}>
              {text('start-problem.again')}
            </Button>
          )}
          <Button size="form" icon={<IconFolderOpen />} onClick={() => void open({})}>
            {text('start-problem.other')}
          </Button>
          <Button size="form" icon={<IconFilePlus />} onClick={() => void dismiss({})}>
            {text('start-problem.new')}
          </Button>
        </div>
        <RecentFiles except={typeof path === 'string' ? path : null} />
      </main>
    </div>
  )
}
