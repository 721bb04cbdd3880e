/** What can be done with a report from more than one place. Every act says what happened and can be undone. */
import { useMemo } from 'react'
import type { Period } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { useGo } from '../../lib/route.ts'

/** Resolve to undefined when they were refused, which is then shown. */
export function useReportActs() {
  const text = useText()
  const go = useGo()
  const duplicate = useCommand(contract.reports.duplicate, { done: () => text('reports.said-duplicated') })
  const remove = useCommand(contract.reports.remove, { done: () => text('reports.said-removed') })
  const rename = useCommand(contract.reports.update, { done: () => text('reports.said-renamed') })
  const freeze = useCommand(contract.reports.freeze, { done: () => text('reports.said-frozen') })
  return useMemo(
    () => ({
      /** Opens the copy; without `period` it is of the same days. */
      duplicate: async (reportId: string, period?: Period) => {
        const made = await duplicate({ reportId, ...(period === undefined ? {} : { period }) })
        if (made !== undefined) go(`/reports/${made.reportId}`)
      },
      remove: async (reportId: string) => (await remove({ reportId })) !== undefined,
      rename: async (reportId: string, name: string) => (await rename({ reportId, fields: { name } })) !== undefined,
      freeze: (reportId: string) => freeze({ reportId }),
    }),
    [duplicate, remove, rename, freeze, go],
  )
}
