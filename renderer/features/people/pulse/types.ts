/** What the views of the pulse speak of. */
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'

export type Results = OutputOf<typeof contract.pulse.results>
export type Round = Results['round']
export type Result = NonNullable<Results['all']>
export type BroughtIn = NonNullable<OutputOf<typeof contract.pulse.bringIn>>
