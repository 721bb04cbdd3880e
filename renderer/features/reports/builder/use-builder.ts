/** The open report: what it is put together of, what it says now, which section is chosen, and the ways to change it. */
import { createContext, useContext, useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { ReportFields, SectionFields } from '#shared/contracts/reports.ts'
import type { ReportSectionKind } from '#shared/domain/reports/types.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { useMatches } from '../../../lib/use-matches.ts'
import { type Typed, withTyped } from '../logic/with-typed.ts'
import { type TypedWords, useTyped } from './use-typed.ts'

export type ReportView = OutputOf<(typeof contract)['reports']['one']>
export type SectionView = ReportView['sections'][number]
export type PanelTab = 'section' | 'report'

export interface Builder {
  readonly report: ReportView
  /** With what is being typed; undefined: not there yet. */
  readonly content: ReportContent | undefined
  /** Why it cannot say anything now. */
  readonly contentError: Error | null
  readonly selected: SectionView | null
  readonly select: (kind: ReportSectionKind) => void
  readonly typed: TypedWords
  /** Null: the panel is closed, as it can be in narrow windows. */
  readonly tab: PanelTab | null
  readonly setTab: (tab: PanelTab | null) => void
  readonly update: (fields: Partial<ReportFields>) => void
  readonly updateSection: (sectionId: string, fields: Partial<SectionFields>) => void
  /** Up or down by one place. */
  readonly moveBy: (sectionId: string, by: 1 | -1) => void
  /** To a place counted before it moves. */
  readonly moveTo: (sectionId: string, to: number) => void
}

export const BuilderContext = createContext<Builder | null>(null)

/** The report of the builder around it. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext)
  if (builder === null) throw new Error('a report is only open inside its builder')
  return builder
}

/** For the builder itself. */
export function useOpenBuilder(report: ReportView): Builder {
  const said = useLive(contract.reports.content, { reportId: report.id }, { keep: true })
  const { sections } = report
  const typed = useTyped(sections)
  const { bySection } = typed
  const content = useMemo(() => said.data && withTyped(said.data, byKind(sections, bySection)), [said.data, sections, bySection])
  const selection = useSelection(report)
  const acts = useSectionActs(report)
  return { report, content, contentError: said.error, typed, ...selection, ...acts }
}

function byKind(sections: readonly SectionView[], typed: ReadonlyMap<string, Typed>): Readonly<Partial<Record<ReportSectionKind, Typed>>> {
  return Object.fromEntries(
    sections.flatMap(({ id, kind }) => {
      const words = typed.get(id)
      return words === undefined ? [] : [[kind, words]]
    }),
  )
}

/** Which section is chosen stands in the address. In wide windows the panel is there from the start. */
function useSelection(report: ReportView): Pick<Builder, 'selected' | 'select' | 'tab' | 'setTab'> {
  const [kind, setKind] = useSearchParam('section')
  const isWide = useMatches('(min-width: 1180px)')
  const [panel, setPanel] = useState<{ readonly of: string | null; readonly tab: PanelTab | null }>({ of: null, tab: null })
  // Another section, however it was come to, brings its tab.
  const tab = panel.of === kind ? panel.tab : 'section'
  return {
    selected: report.sections.find((section) => section.kind === kind) ?? null,
    select: (next) => {
      setKind(next)
      setPanel({ of: next, tab: 'section' })
    },
    tab: tab ?? (isWide ? 'report' : null),
    setTab: (next) => setPanel({ of: kind, tab: next }),
  }
}

function useSectionActs({ id: reportId, sections }: ReportView): Pick<Builder, 'update' | 'updateSection' | 'moveBy' | 'moveTo'> {
  const update = useCommand(contract.reports.update)
  const updateSection = useCommand(contract.reports.updateSection)
  const move = useCommand(contract.reports.moveSection)
  const moveTo = (sectionId: string, to: number) => {
    const others = sections.filter(({ id }) => id !== sectionId)
    if (to < 0 || to > others.length) return
    void move({ sectionId, before: others[to]?.id ?? null })
  }
  return {
    update: (fields) => void update({ reportId, fields }),
    updateSection: (sectionId, fields) => void updateSection({ sectionId, fields }),
    moveTo,
    moveBy: (sectionId, by) => moveTo(sectionId, sections.findIndex(({ id }) => id === sectionId) + by),
  }
}
