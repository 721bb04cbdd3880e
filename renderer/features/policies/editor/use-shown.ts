/** Lets an editor begin only when it is shown at once: Tiptap throws away one whose first drawing takes React more than a millisecond. */
import { useLayoutEffect, useState } from 'react'

/** False in the first drawing, which React may take apart; true in the next, which it draws in one go. */
export function useShown(): boolean {
  const [isShown, setShown] = useState(false)
  useLayoutEffect(() => setShown(true), [])
  return isShown
}
