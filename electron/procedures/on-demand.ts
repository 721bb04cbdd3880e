/** Keeps the code of a domain out of the start: its schemas and its handlers are read when it is first asked something. */

/** What `load` brings; it is asked once, and again only if it failed. */
export function onDemand<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null
  return () => {
    loading ??= load().catch((error) => {
      loading = null
      throw error
    })
    return loading
  }
}
