/** Starts the page: asks for what the first paint needs, all at once, and draws when it is there. */
import './ui/mantine.css'
import './ui/tokens.css'
import './ui/base.css'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { contract } from '#shared/contracts/index.ts'
import { lastLocale, loadMessages } from './lib/i18n.tsx'
import { createLiveCache, toQueryOptions } from './lib/live.ts'
import { Providers } from './lib/providers.tsx'
import { connection } from './lib/rpc.ts'
import { createAppRouter } from './routes.tsx'

await start(document.getElementById('root'))

async function start(root: HTMLElement | null): Promise<void> {
  if (root === null) throw new Error('index.html has no #root')
  // The language of the last start is most likely still right: its file is read while the settings are asked for.
  void loadMessages(lastLocale())
  const cache = createLiveCache(connection)
  const [settings, workspace] = await Promise.all([
    cache.fetchQuery(toQueryOptions(contract.settings.get, {})),
    cache.fetchQuery(toQueryOptions(contract.workspace.info, {})),
    cache.prefetchQuery(toQueryOptions(contract.launchPlan.view, {})),
  ])
  const router = createAppRouter(workspace === null ? '/' : settings.lastRoute)
  const [messages] = await Promise.all([loadMessages(settings.locale), router.load()])
  createRoot(root).render(
    <Providers cache={cache} firstLocale={settings.locale} firstMessages={messages}>
      <RouterProvider router={router} />
    </Providers>,
  )
}
