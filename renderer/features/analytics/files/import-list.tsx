/** Every file that came in, the last one first, and the way to take it out again. */
import { IconTrash } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import styles from '../../../domain/import/import.module.css'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useToast } from '../../../lib/toast.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import table from '../../../ui/list-table.module.css'
import { ExportGuide } from '../export-guide.tsx'
import own from './files.module.css'
import type { FileActs } from './use-figure-file.ts'
import { useFormatName } from './use-format-name.ts'

type Import = OutputOf<typeof contract.figureFiles.imports>[number]

const heads = ['file', 'what', 'whose', 'days', 'as-of', 'rows', 'when'] as const

export function ImportList({ isBusy, acts }: { readonly isBusy: boolean; readonly acts: FileActs }) {
  const text = useText()
  const { data } = useLive(contract.figureFiles.imports, {})
  if (data === undefined) return null
  if (data.length === 0)
    return (
      <section className={styles.step} aria-labelledby="figure-imports">
        <h2 id="figure-imports">{text('figure-files.empty-title')}</h2>
        <p className={styles.lead}>{text('figure-files.empty-text')}</p>
        <ExportGuide />
      </section>
    )
  return (
    <section className={styles.step} aria-labelledby="figure-imports">
      <h2 id="figure-imports">{text('figure-files.imports')}</h2>
      <table className={`${table.table} ${own.list}`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === 'rows' ? own.number : undefined}>
                {text(`figure-files.head-${head}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {data.map((each) => (
            <Row key={each.id} row={each} isBusy={isBusy} acts={acts} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row, isBusy, acts }: { readonly row: Import; readonly isBusy: boolean; readonly acts: FileActs }) {
  const text = useText()
  const format = useFormat()
  const toast = useToast()
  const formatName = useFormatName()
  const placeName = usePlaceName()
  const { fileName, personName, ownPage, from, to, network } = row
  const takeOut = async () => {
    if ((await acts.takeOut(row.id)) !== undefined) toast.done({ text: text('figure-files.said-taken-out', { name: fileName }) })
  }
  const where = row.format.startsWith('mapped') || row.format === 'meta-daily' ? network : ''
  return (
    <tr>
      <th scope="row">{fileName}</th>
      <td>{[formatName(row.format), ...(where === '' ? [] : [placeName(where)])].join(', ')}</td>
      <td>{personName !== '' ? personName : text(`figure-files.whose-${ownPage ? 'company' : network === 'web' ? 'site' : 'program'}`)}</td>
      <td className={own.narrow}>{from === null || to === null ? '–' : format.range(from, to)}</td>
      <td className={own.narrow}>{format.dayYear(row.exportedOn)}</td>
      <td className={own.number}>{format.number(row.rows)}</td>
      <td className={own.narrow}>{format.moment(row.at, Date.now())}</td>
      <td>
        <IconButton
          label={text('figure-files.take-out-of', { name: fileName })}
          icon={<IconTrash />}
          disabled={isBusy}
          onClick={() => void takeOut()}
        />
      </td>
    </tr>
  )
}
