/** A report as the list knows it. */
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'

export type ReportLine = OutputOf<(typeof contract)['reports']['list']>[number]
