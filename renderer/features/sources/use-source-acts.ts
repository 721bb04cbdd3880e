/** What can be done to one source from the list, the panel and by keys, with the words said afterwards. */
import { contract } from '#shared/contracts/index.ts'
import type { Source } from '#shared/contracts/sources.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'

export interface SourceActs {
  readonly fetch: (source: Source) => void
  readonly openSite: (source: Source) => void
  readonly remove: (source: Source) => void
}

/** A source that cannot be fetched is opened, for its panel says why; one that is removed is closed, its items stay. */
export function useSourceActs(select: (sourceId: string | null) => void, fetchOne: (sourceId: string) => Promise<boolean>): SourceActs {
  const text = useText()
  const openLink = useCommand(contract.shell.openLink)
  const remove = useCommand(contract.sources.remove, { done: () => text('sources.said-removed') })
  return {
    fetch: async ({ id }) => {
      if (!(await fetchOne(id))) select(id)
    },
    openSite: ({ siteUrl, url }) => void openLink({ url: siteUrl || url }),
    remove: async ({ id }) => {
      if (await remove({ sourceId: id })) select(null)
    },
  }
}
