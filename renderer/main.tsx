/** Starts the page: asks for what the first paint needs, all at once, and draws when it is there. */
import './ui/mantine.css'
import './ui/tokens.css'
import './ui/base.css'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { contract } from '#shared/contracts/index.ts'
import { expectedLocale, loadLanguage } from './lib/i18n.tsx'
import { createLiveCache, toQueryOptions } from './lib/live.ts'
import { Providers } from './lib/providers.tsx'
import { connection } from './lib/rpc.ts'
import { createAppRouter } from './routes.tsx'

// Not awaited here: chunks that import from this one would wait for it, and it for them.
void start(document.getElementById('root'))

async function start(root: HTMLElement | null): Promise<void> {
  if (root === null) throw new Error('index.html has no #root')
  const cache = createLiveCache(connection)
  const router = createAppRouter()
  // Most of it is told by the other end before it is asked: see electron/shell/program.ts.
  const [settings] = await Promise.all([
    cache.fetchQuery(toQueryOptions(contract.settings.get, {})),
    cache.fetchQuery(toQueryOptions(contract.workspace.info, {})),
    cache.prefetchQuery(toQueryOptions(contract.launchPlan.view, {})),
    // The frame asks for these: known beforehand, it is not drawn again when each arrives.
    cache.prefetchQuery(toQueryOptions(contract.workspace.startProblem, {})),
    cache.prefetchQuery(toQueryOptions(contract.workspace.recent, {})),
    cache.prefetchQuery(toQueryOptions(contract.history.state, {})),
    // Else everything would be laid out twice, first in a font of the system's.
    loadLanguage(expectedLocale()),
    document.fonts.load('14px "Inter Variable"'),
    router.load(),
  ])
  const language = await loadLanguage(settings.locale)
  createRoot(root).render(
    <Providers cache={cache} language={language}>
      <RouterProvider router={router} />
    </Providers>,
  )
}
