/** What has to be kept before the window goes. */

/** Calls `keep` when the window is about to go; what is posted then still arrives. Returns how to stop. */
export function beforeLeaving(keep: () => void): () => void {
  window.addEventListener('pagehide', keep)
  window.addEventListener('beforeunload', keep)
  return () => {
    window.removeEventListener('pagehide', keep)
    window.removeEventListener('beforeunload', keep)
  }
}
