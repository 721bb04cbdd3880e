/** Content that the palette finds: asked of the search index, because a library may hold a hundred thousand items. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { type Entry, type EntryGroup, record } from './entry.ts'

/** Until the answer for these words has come, those of the words before. */
export function useContentEntries(query: string): readonly Entry[] {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const asked = query.trim().slice(0, 500)
  const { data, isStale } = useLive(contract.content.find, { text: asked }, { keep: true, enabled: asked !== '' })
  return useMemo(() => {
    if (data === undefined || asked === '') return []
    const entry = (group: EntryGroup, id: string, label: string, detail: readonly string[], [area, page, inPanel]: readonly string[]) => ({
      ...record(group, id, label, detail.filter((part) => part !== '').join(', '), area ?? ''),
      // What was found for the words before must fit the ones of now by its label.
      isFound: !isStale,
      run: () => go(page ?? ''),
      openInPanel: () => go(inPanel ?? page ?? ''),
    })
    return [
      ...data.items.map(({ id, title, from, status }) =>
        entry('items', id, title, [text(`library.status-${status}`), from], ['/library', `/library/item/${id}`, `/library/all?item=${id}`]),
      ),
      ...data.posts.map(({ slotId, title, day, time, network }) =>
        entry('posts', slotId, title, [format.day(day), time, networkNames[network]], ['/calendar', `/calendar?day=${day}&slot=${slotId}`]),
      ),
      ...data.ideas.map(({ id, title, kind, by }) =>
        entry('ideas', id, title, [text(`ideas.kind-${kind}`), by], ['/library', `/library/ideas?idea=${id}`]),
      ),
      ...data.sources.map(({ id, name, kind }) =>
        entry('sources', id, name, [text(`content.kind-${kind}`)], ['/sources', `/sources?source=${id}`]),
      ),
    ]
  }, [data, isStale, asked, go, text, format])
}
