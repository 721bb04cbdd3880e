/** A candidate as the screen knows them. */
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'

export type Candidate = OutputOf<(typeof contract)['leaders']['list']>[number]
