/** The name of a row: opens it on screen, a word on paper. */
import { Button } from '../../../ui/button.tsx'

export function OpenName({ name, onOpen }: { readonly name: string; readonly onOpen: (() => void) | null }) {
  if (onOpen === null) return name
  return (
    <Button variant="link" onClick={onOpen}>
      {name}
    </Button>
  )
}
