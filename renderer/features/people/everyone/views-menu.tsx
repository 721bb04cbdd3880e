/** The saved views of the directory. */
import { contract } from '#shared/contracts/index.ts'
import { personFilterToText } from '../../../domain/people/filter-text.ts'
import { SavedViews } from '../../../domain/saved-views.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import type { PeopleFilter } from './use-people-filter.ts'

export function ViewsMenu({ asked: { filter, change } }: { readonly asked: PeopleFilter }) {
  const text = useText()
  const views = useLive(contract.people.savedViews, {}).data ?? []
  const now = personFilterToText(filter)
  const current = views.find((view) => personFilterToText(view.filter) === now)
  const remove = useCommand(contract.people.removeView, { done: () => text('library.said-view-removed') })
  const { run: save, refusal } = useRefusable(contract.people.saveView, () => text('library.said-view-saved'))
  return (
    <SavedViews
      views={views}
      current={current}
      command="people.save-view"
      refusal={refusal}
      onOpen={(viewId) => {
        const view = views.find(({ id }) => id === viewId)
        if (view !== undefined) change(() => view.filter)
      }}
      onSave={async (name) => (await save({ ...(current === undefined ? {} : { viewId: current.id }), name, filter })) !== undefined}
      onRemove={(viewId) => void remove({ viewId })}
    />
  )
}
