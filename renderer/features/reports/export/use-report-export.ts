/** A report as files and on paper: what is being written, how far it is, what came of it. */
import { useCallback, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { MadeFiles, ReportSource } from '#shared/contracts/reports.ts'
import { type ReportFormat, reportFormats } from '#shared/domain/reports/types.ts'
import { AppError, type ProgressOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { client } from '../../../lib/rpc.ts'
import { useToast } from '../../../lib/toast.tsx'
import { type LongWork, useLongWork } from '../../../lib/use-long-work.ts'

type Progress = ProgressOf<typeof contract.reports.exportFiles>
interface Target {
  readonly folder?: string
  readonly overwrite?: boolean
}

/** What was asked for last. */
interface Last {
  readonly formats: readonly ReportFormat[]
  readonly target: Target
}

export interface ReportExport {
  readonly state: LongWork<'save', Progress>
  /** Formats that were refused while others went well. */
  readonly failed: MadeFiles['failed']
  /** One format; the system asks where it goes. */
  readonly save: (format: ReportFormat) => void
  /** All of them, into a folder that the system asks for. */
  readonly saveAll: () => void
  /** What was refused because of files that lie there, over them; null: nothing lies in the way. */
  readonly replace: (() => void) | null
  /** What was asked for last, once more. */
  readonly again: (() => void) | null
  readonly cancel: () => void
  readonly print: () => void
}

/** `settle` keeps what is being typed before anything is written. */
export function useReportExport(source: ReportSource, settle: () => Promise<void>): ReportExport {
  const { state, during, cancel } = useLongWork<'save', Progress>()
  const [last, setLast] = useState<Last | null>(null)
  const [failed, setFailed] = useState<MadeFiles['failed']>([])
  const printIt = useCommand(contract.reports.print)
  const chooseFolder = useCommand(contract.reports.chooseFolder)
  const say = useSaid()
  const write = async (formats: readonly ReportFormat[], target: Target) => {
    setFailed([])
    setLast({ formats, target })
    await settle()
    const made = await during('save', (options) => client.reports.exportFiles({ source, formats: [...formats], ...target }, options))
    if (!made) return
    setFailed(made.failed)
    say(made.files.map(({ path }) => path))
  }
  const saveAll = async () => {
    const chosen = await chooseFolder({})
    if (chosen) await write(reportFormats, { folder: chosen.folder })
  }
  const inTheWay = last === null ? [] : formatsInTheWay(last, state.error, failed)
  return {
    state,
    failed,
    save: (format) => void write([format], {}),
    saveAll: () => void saveAll(),
    replace: last === null || inTheWay.length === 0 ? null : () => void write(inTheWay, { ...last.target, overwrite: true }),
    again: last === null ? null : () => void write(last.formats, last.target),
    cancel,
    print: () => void settle().then(() => printIt({ source })),
  }
}

/** Those that were refused because something lies there already. */
function formatsInTheWay({ formats }: Last, error: unknown, failed: MadeFiles['failed']): readonly ReportFormat[] {
  if (error instanceof AppError && error.code === 'file-exists') return formats
  return failed.filter(({ why }) => why.code === 'file-exists').map(({ format }) => format)
}

/** Where the files lie, and the way there. */
function useSaid(): (paths: readonly string[]) => void {
  const text = useText()
  const toast = useToast()
  const showFile = useCommand(contract.reports.showFile)
  return useCallback(
    (paths) => {
      const [first] = paths
      if (first === undefined) return
      const place = paths.length === 1 ? first : first.replace(/[\\/][^\\/]*$/, '')
      toast.done({
        text: text('reports.said-saved', { count: paths.length, path: place }),
        undo: false,
        act: { label: text('plan.show-in-folder'), run: () => void showFile({ path: first }) },
      })
    },
    [text, toast, showFile],
  )
}
