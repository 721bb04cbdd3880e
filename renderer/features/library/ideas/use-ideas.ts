/** What the inbox shares: the ideas the filter leaves, which one is open, and what can be done with it. */
import { useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Idea } from '#shared/contracts/library-shapes.ts'
import type { IdeaKind } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../lib/route.ts'

export interface IdeaFilter {
  readonly kind: IdeaKind | null
  /** False: only those that wait. */
  readonly settled: boolean
}

/** What is asked about the open idea. */
export type IdeaForm = 'answer' | 'decline'

export interface Ideas {
  /** Undefined until they are known. */
  readonly all: readonly Idea[] | undefined
  readonly error: Error | null
  readonly shown: readonly Idea[]
  readonly filter: IdeaFilter
  readonly setFilter: (filter: IdeaFilter) => void
  readonly selected: Idea | undefined
  readonly select: (ideaId: string | null) => void
  readonly form: IdeaForm | null
  readonly openForm: (form: IdeaForm | null) => void
}

/** The address holds which idea is open. One that has just been settled stays in sight while it is open. */
export function useIdeas(): Ideas {
  const { data, error } = useLive(contract.library.ideas, {})
  const [id, select] = useSearchParam('idea')
  const [filter, setFilter] = useState<IdeaFilter>({ kind: null, settled: false })
  const [form, setForm] = useState<{ readonly of: string; readonly kind: IdeaForm } | null>(null)
  const shown = useMemo(() => filterIdeas(data ?? [], filter, id), [data, filter, id])
  const selected = data?.find((each) => each.id === id)
  return {
    all: data,
    error,
    shown,
    filter,
    setFilter,
    selected,
    select,
    form: form !== null && form.of === selected?.id ? form.kind : null,
    openForm: (kind) => setForm(kind === null || selected === undefined ? null : { of: selected.id, kind }),
  }
}

/** Newest first. */
function filterIdeas(ideas: readonly Idea[], { kind, settled }: IdeaFilter, openId: string | null): readonly Idea[] {
  const left = ideas.filter((idea) => (kind === null || idea.kind === kind) && (settled || idea.status === 'new' || idea.id === openId))
  return left.toSorted((a, b) => b.at - a.at)
}

export interface IdeaActs {
  /** Makes a draft of it and goes there. */
  readonly accept: (idea: Idea) => Promise<void>
  readonly reopen: (idea: Idea) => Promise<void>
  /** Closes it too. */
  readonly remove: (idea: Idea) => Promise<void>
}

/** With the words said afterwards. */
export function useIdeaActs(select: Ideas['select']): IdeaActs {
  const text = useText()
  const go = useGo()
  const accept = useCommand(contract.library.acceptIdea, { done: () => text('ideas.said-accepted') })
  const answer = useCommand(contract.library.answerIdea, { done: () => text('ideas.said-reopened') })
  const remove = useCommand(contract.library.removeIdea, { done: () => text('ideas.said-removed') })
  return {
    accept: async ({ id }) => {
      const made = await accept({ ideaId: id })
      if (made) go(`/library/item/${made.itemId}`)
    },
    reopen: async (idea) => void (await answer({ ideaId: idea.id, status: 'new', answer: idea.answer })),
    remove: async ({ id }) => {
      if (await remove({ ideaId: id })) select(null)
    },
  }
}
