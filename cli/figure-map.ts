/** Reads what `--map` says of the columns of a table of figures. */
import { z } from 'zod'
import type { FigureSeen } from '#electron/services/figures/types.ts'
import { foldHeader } from '#electron/services/table/fold-header.ts'
import { FigureMapping, figureFields } from '#shared/contracts/figure-files.ts'
import { AppError, type ErrorData } from '#shared/rpc.ts'
import { columnsBy, isIgnored, Names, readMapFile } from './map-columns.ts'

const Rest = FigureMapping.omit({ columns: true }).partial()
const Whole = Rest.extend({ columns: z.union([z.array(z.string()), Names]).optional() })

const refused = (data: ErrorData) => new AppError('figures-mapping', data)

/** `{"columns": {"Reach": "impression", …}, "network": …}`, or only the columns. Answers what makes a guess to what is meant. Refuses figures-mapping. */
export function readFigureMap(path: string): (look: FigureSeen) => FigureMapping {
  const value = readMapFile(path, refused)
  const whole = Whole.safeParse(value)
  const isWhole = whole.success && Object.keys(value).some((key) => key in Whole.shape)
  const columns = isWhole ? (whole.data.columns ?? {}) : Names.safeParse(value).data
  if (columns === undefined) throw refused({ problem: 'file' })
  const { columns: _columns, ...rest } = isWhole ? whole.data : {}
  return ({ headers, choices: { mapping } }) => {
    if (mapping === null) throw refused({ problem: 'none' })
    const said = Object.fromEntries(Object.entries(rest).filter(([, each]) => each !== undefined))
    return FigureMapping.parse({
      ...mapping,
      ...said,
      columns: columnsBy(columns, { headers, guess: mapping.columns, fieldNamed, refused }),
    })
  }
}

function fieldNamed(name: string): (typeof figureFields)[number] {
  const field = figureFields.find((each) => foldHeader(each) === foldHeader(name))
  if (field !== undefined) return field
  if (isIgnored(name)) return 'drop'
  throw refused({ problem: 'field', value: name })
}
