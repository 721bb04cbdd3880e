/** What somebody changes about a proposal before taking it over: posts left out, and items swapped for others. */
import type { Proposal } from '#shared/contracts/calendar.ts'
import type { ContentKind } from '#shared/domain/content/types.ts'

export interface OtherItem {
  readonly itemId: string
  readonly title: string
  readonly kind: ContentKind
  readonly callToAction: boolean
}

export interface Choices {
  readonly left: ReadonlySet<string>
  readonly swapped: ReadonlyMap<string, OtherItem>
}

export const noChoices: Choices = { left: new Set(), swapped: new Map() }

/** The place of a proposal: no two are for the same time, network and team. */
export function proposalKey({ day, time, network, teamId, recurringSlotId }: Proposal): string {
  return [day, time, network, teamId ?? '', recurringSlotId ?? ''].join(' ')
}

export function isTaken(proposal: Proposal, { left }: Choices): boolean {
  return !left.has(proposalKey(proposal))
}

/** With the item that was chosen instead, whose caption is then found anew. */
export function asChosen(proposal: Proposal, { swapped }: Choices): Proposal {
  const other = swapped.get(proposalKey(proposal))
  return other === undefined ? proposal : { ...proposal, ...other, captionId: null, reasons: [] }
}

/** What is to be taken over. */
export function takenOf({ proposals }: { readonly proposals: readonly Proposal[] }, choices: Choices): readonly Proposal[] {
  return proposals.filter((proposal) => isTaken(proposal, choices)).map((proposal) => asChosen(proposal, choices))
}

/** Leaves a proposal out, or takes it again. */
export function toggled(choices: Choices, keys: readonly string[], isOn: boolean): Choices {
  const left = new Set(choices.left)
  for (const key of keys) {
    if (isOn) left.delete(key)
    else left.add(key)
  }
  return { ...choices, left }
}

/** Puts another item in the place of the proposed one. */
export function swappedFor(choices: Choices, key: string, item: OtherItem): Choices {
  return { ...choices, swapped: new Map([...choices.swapped, [key, item]]) }
}
