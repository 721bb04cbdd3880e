/** What stands above the text on the sheet: the program, the version, the title. */
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useDocument } from '../use-document.ts'
import styles from './document.module.css'

/** The title is changed in the header. */
export function PaperHead() {
  const { view } = useDocument()
  const text = useText()
  const info = useLive(contract.workspace.info, {}).data
  const isDraft = view.version === null || view.changes > 0
  const program = info?.programName || info?.companyName || text(`policies.kind-${view.kind}`)
  return (
    <div className={styles.paperHead}>
      <p>
        {isDraft
          ? text('policies.paper-draft', { program, version: view.nextVersion })
          : text('policies.paper-published', { program, version: view.version ?? '' })}
      </p>
      <h2 lang={view.locale}>{view.title}</h2>
    </div>
  )
}
