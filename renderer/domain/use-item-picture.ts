/** The picture of an item, as far as this computer has it; nothing is ever fetched from the web to show a page. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { toDataUrl } from '../lib/data-url.ts'
import { useLive } from '../lib/live.ts'

/** An address for `<img src>`; null while it is read or when there is none. `isWanted`: `hasPicture` of the item. */
export function useItemPicture(itemId: string, isWanted: boolean): string | null {
  const picture = useLive(contract.library.picture, { itemId }, { enabled: isWanted }).data
  return useMemo(() => (isWanted && picture?.type.startsWith('image/') ? toDataUrl(picture) : null), [isWanted, picture])
}
