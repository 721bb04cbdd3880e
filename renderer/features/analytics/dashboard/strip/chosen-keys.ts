/** Which five figures stand at the top: a choice of whoever sits at this computer. */
import { useState } from 'react'
import { z } from 'zod'
import { type KpiKey, kpis } from '#shared/domain/figures/types.ts'

const storageKey = 'groundswell.figures'
const count = 5
const usual: readonly KpiKey[] = ['adoption-rate', 'share-rate', 'shares', 'clicks', 'earned-media-value']
const Stored = z.array(z.enum(kpis)).length(count)

/** Another figure takes the place of one that is shown; one that is shown already changes places with it. */
export function useChosenKeys(): readonly [readonly KpiKey[], (place: number, key: KpiKey) => void] {
  const [keys, setKeys] = useState(readKeys)
  const choose = (place: number, key: KpiKey) => {
    const before = keys[place]
    const after = keys.map((each, index) => (index === place ? key : each === key && before !== undefined ? before : each))
    setKeys(after)
    localStorage.setItem(storageKey, JSON.stringify(after))
  }
  return [keys, choose]
}

function readKeys(): readonly KpiKey[] {
  try {
    const read = Stored.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return read.success ? read.data : usual
  } catch {
    return usual
  }
}
