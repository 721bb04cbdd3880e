/** What the palette can find: actions first, then tasks, content, documents, risks and the program team. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { LiveCommand } from '../../../lib/command-types.ts'
import { useCommandList } from '../../../lib/commands.tsx'
import { type Format, useFormat } from '../../../lib/format.ts'
import { type Text, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, usePath } from '../../../lib/route.ts'
import type { StatusKind } from '../../../ui/status.tsx'
import { useContentEntries } from './content-entries.ts'
import { type Entry, type EntryGroup, entryGroups, record } from './entry.ts'
import { type Match, matchText } from './match.ts'

export interface Hit extends Entry {
  readonly match: Match
}

/** Most that one group shows; the first figure with a query, the second without. */
const limits: Readonly<Record<EntryGroup, readonly [number, number]>> = {
  actions: [6, 8],
  tasks: [6, 4],
  sources: [4, 0],
  documents: [4, 2],
  items: [5, 0],
  posts: [3, 0],
  ideas: [3, 0],
  risks: [4, 0],
  people: [4, 0],
}

/** What fits the query, group by group, the best first; `area` keeps only what belongs to one section. */
export function usePaletteHits(query: string, area: string | null): readonly Hit[] {
  const records = useEntries()
  const content = useContentEntries(query)
  const path = usePath()
  return useMemo(() => {
    const isEmpty = query.trim() === ''
    const entries = [...records, ...content]
    const kept = area === null ? entries : entries.filter((entry) => entry.area?.startsWith(area))
    return entryGroups.flatMap((group) => {
      const hits = kept.filter((entry) => entry.group === group).flatMap((entry) => toHit(entry, query, path))
      const inOrder = hits.toSorted((a, b) => b.match.score - a.match.score)
      return inOrder.slice(0, limits[group][isEmpty ? 1 : 0])
    })
  }, [records, content, query, area, path])
}

function toHit(entry: Entry, query: string, path: string): readonly Hit[] {
  const match = matchText(query, entry.label) ?? (entry.isFound ? { score: 0, spans: [] } : null)
  if (match === null) return []
  // What cannot be done now stands behind what can.
  const penalty = entry.command !== undefined && entry.command.whyNot !== null ? 2 : 0
  const bonus = entry.area !== undefined && path.startsWith(entry.area) ? 1 : 0
  return [{ ...entry, match: { ...match, score: match.score + bonus - penalty } }]
}

function useEntries(): readonly Entry[] {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const path = usePath()
  const commands = useCommandList()
  const plan = useLive(contract.launchPlan.view, {}).data
  const risks = useLive(contract.launchPlan.risks, { planId: plan?.id ?? '' }, { enabled: plan !== null && plan !== undefined }).data
  const documents = useLive(contract.documents.list, {}).data
  return useMemo(() => {
    const members = new Map(plan?.members.map((member) => [member.id, member.name]))
    const planPath = path.startsWith('/plan/') ? path : '/plan/week'
    const actions = commands.filter((command) => command.def.unlisted !== true).map(commandToEntry)
    const tasks = (plan?.tasks ?? []).toSorted(compareTasks).map((task) => ({
      ...taskToWords(task, members, text, format),
      run: () => go(`/plan/timeline?task=${task.id}`),
      openInPanel: () => go(`${planPath}?task=${task.id}`),
    }))
    const showRisks = () => go('/plan/risks')
    const riskEntries = (risks ?? []).map((risk) => ({
      ...record('risks', risk.id, risk.title, text(`risk-status.${risk.status}`), '/plan'),
      run: showRisks,
      openInPanel: showRisks,
    }))
    const showPeople = () => go('/settings?section=people')
    const people = (plan?.members ?? []).map((member) => ({
      ...record('people', member.id, member.name, text(`role.${member.role}`), '/settings'),
      run: showPeople,
      openInPanel: showPeople,
    }))
    const documentEntries = (documents ?? []).map((each) => {
      const open = () => go(`/policies/${each.id}`)
      return {
        ...record('documents', each.id, each.title, text(`policies.stage-${each.stage}`), '/policies'),
        run: open,
        openInPanel: open,
      }
    })
    return [...actions, ...tasks, ...documentEntries, ...riskEntries, ...people]
  }, [commands, plan, risks, documents, path, go, text, format])
}

/** What is still open first, and of these what is due first. */
function compareTasks(a: PlanTask, b: PlanTask): number {
  if ((a.status === 'done') !== (b.status === 'done')) return a.status === 'done' ? 1 : -1
  return a.due < b.due ? -1 : a.due > b.due ? 1 : 0
}

function commandToEntry(command: LiveCommand): Entry {
  const { def, label, key, whyNot, run } = command
  return { id: def.id, group: 'actions', label, detail: whyNot ?? '', key, area: def.area, command, run, openInPanel: run }
}

function taskToWords(task: PlanTask, members: ReadonlyMap<string, string>, text: Text, format: Format) {
  const owner = (task.ownerId === null ? undefined : members.get(task.ownerId)) ?? text(`role.${task.ownerRole}`)
  const status: StatusKind = task.status === 'done' ? 'done' : task.status === 'doing' ? 'under-way' : 'not-started'
  return { ...record('tasks', task.id, task.title, `${format.dayShort(task.due)}, ${owner}`, '/plan'), status }
}
