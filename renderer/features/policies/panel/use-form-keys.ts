/** Keys of the small forms in the panel, so that nobody who writes has to look for their buttons. */
import type { KeyboardEvent } from 'react'

/** For the form's `onKeyDown`: Ctrl (or Command) and Enter send it from any of its fields, Escape closes it. */
export function useFormKeys(onClose: () => void): (event: KeyboardEvent<HTMLFormElement>) => void {
  return (event) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault()
      // Presses the button, which stays silent while the form is not complete.
      event.currentTarget.querySelector<HTMLButtonElement>('[type="submit"]')?.click()
    }
  }
}
