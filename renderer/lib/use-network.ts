/** Tells when the computer loses the network and when it is back: what waits for it is fetched at once, and screens can say so. */
import { useEffect, useSyncExternalStore } from 'react'
import { client } from './rpc.ts'
import { useToast } from './toast.tsx'

/** Listens while the window is there. */
export function useNetwork(): void {
  const { refused } = useToast()
  useEffect(() => {
    const onBack = () => void client.sources.networkBack({}).catch(refused)
    const onGone = () => void client.sources.networkGone({}).catch(refused)
    window.addEventListener('online', onBack)
    window.addEventListener('offline', onGone)
    return () => {
      window.removeEventListener('online', onBack)
      window.removeEventListener('offline', onGone)
    }
  }, [refused])
}

/** Whether there is a network beyond this computer, as far as the system knows. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(watchNetwork, () => navigator.onLine)
}

function watchNetwork(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
