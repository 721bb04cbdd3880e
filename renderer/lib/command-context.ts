/** Gathers what commands look at: the settings, the open file, what can be undone, and where the user is. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { CommandContext } from './command-types.ts'
import { useReasonText } from './errors.ts'
import { useText } from './i18n.tsx'
import { useLive } from './live.ts'
import { useGo, usePath } from './route.ts'
import { useHistoryActs, useToast } from './toast.tsx'

const noHistory = { undo: null, redo: null }

/** Null until the settings are known. */
export function useCommandContext(): CommandContext | null {
  const text = useText()
  const actText = useReasonText('act')
  const go = useGo()
  const path = usePath()
  const acts = useHistoryActs()
  const toast = useToast()
  const settings = useLive(contract.settings.get, {}).data
  const info = useLive(contract.workspace.info, {}).data ?? null
  const history = useLive(contract.history.state, {}, { enabled: info !== null }).data ?? noHistory
  return useMemo(
    () => (settings === undefined ? null : { text, actText, go, path, settings, info, history, acts, toast }),
    [text, actText, go, path, settings, info, history, acts, toast],
  )
}
