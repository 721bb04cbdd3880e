/** What the parts of the preview hand each other: what was wished, and what is proposed. */
import type { contract } from '#shared/contracts/index.ts'
import type { Network } from '#shared/domain/networks.ts'
import type { OutputOf } from '#shared/rpc.ts'

export type Preview = OutputOf<typeof contract.calendar.fillPreview>

export interface FillWish {
  /** Left out: from the roll-out or tomorrow on, for four weeks. */
  readonly from?: string
  readonly to?: string
  readonly networks: readonly Network[]
  readonly teamId: string | null
}
