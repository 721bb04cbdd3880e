/** Making messages ready to send: how far it is, the way to stop it, and what has come of it. */
import { useCallback, useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { AppError } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { client } from '../../../lib/rpc.ts'
import { useToast } from '../../../lib/toast.tsx'

interface Running {
  readonly waveId: string
  readonly round: number
  readonly done: number
  readonly all: number
  readonly controller: AbortController
}

export interface Prepare {
  readonly running: Running | null
  /** Folders of this sitting, by wave and round: `${waveId} ${round}`. */
  readonly folders: ReadonlyMap<string, string>
  readonly start: (waveId: string, round: number) => void
  readonly stop: () => void
  readonly showFolder: (path: string) => void
}

/** Goes on when the panel is closed; one at a time. */
export function usePrepare(): Prepare {
  const text = useText()
  const format = useFormat()
  const toast = useToast()
  const [running, setRunning] = useState<Running | null>(null)
  const [folders, setFolders] = useState<ReadonlyMap<string, string>>(new Map())
  const showFile = useCommand(contract.shell.showFile)
  const start = useCallback(
    async (waveId: string, round: number) => {
      const controller = new AbortController()
      const at = { waveId, round, controller }
      try {
        const made = await client.outreach.prepare(
          { waveId, round },
          { signal: controller.signal, onProgress: ({ done, all }) => setRunning({ ...at, done, all }) },
        )
        if (made !== null) {
          setFolders((before) => new Map(before).set(`${waveId} ${round}`, made.folder))
          const count = made.files + made.handOver
          toast.done({ text: text('outreach.said-prepared', { count, number: format.number(count), byHand: made.handOver }) })
        }
      } catch (error) {
        // What was ready when it was stopped is kept, and the rest goes on next time.
        if (error instanceof AppError && error.code === 'cancelled') toast.done({ text: text('outreach.said-stopped'), undo: false })
        else toast.refused(error)
      }
      setRunning(null)
    },
    [text, format, toast],
  )
  return useMemo(
    () => ({
      running,
      folders,
      start: (waveId: string, round: number) => {
        if (running === null) void start(waveId, round)
      },
      stop: () => running?.controller.abort(),
      showFolder: (path: string) => void showFile({ path }),
    }),
    [running, folders, start, showFile],
  )
}
