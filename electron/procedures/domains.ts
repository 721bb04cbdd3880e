/** Every domain of the contract, with what answers for it: those that a start needs are here at once, the others come when they are asked. */
import { history } from '#shared/contracts/history.ts'
import type { AppContract } from '#shared/contracts/index.ts'
import { launchPlan } from '#shared/contracts/launch-plan.ts'
import { settings } from '#shared/contracts/settings.ts'
import { shell } from '#shared/contracts/shell.ts'
import { workspace } from '#shared/contracts/workspace.ts'
import type { RouterCtx } from './context.ts'
import type { Handlers } from './handlers.ts'
import { historyProcedures } from './history.ts'
import { launchPlanProcedures } from './launch-plan/procedures.ts'
import { onDemand } from './on-demand.ts'
import { settingsProcedures } from './settings.ts'
import { shellProcedures } from './shell.ts'
import { workspaceProcedures } from './workspace.ts'

interface Domain<D extends keyof AppContract> {
  readonly contract: AppContract[D]
  readonly handlers: Handlers[D]
}

/** By name; building the schemas of a contract takes longer than most of what is asked through it. */
export type Domains = { readonly [D in keyof AppContract]: () => Domain<D> | Promise<Domain<D>> }

export function createDomains(ctx: RouterCtx): Domains {
  return {
    calendar: onDemand(async () => {
      const { calendar } = await import('#shared/contracts/calendar.ts')
      const { calendarProcedures } = await import('./calendar/procedures.ts')
      return { contract: calendar, handlers: calendarProcedures(ctx) }
    }),
    content: onDemand(async () => {
      const { content } = await import('#shared/contracts/content.ts')
      const { contentProcedures } = await import('./content.ts')
      return { contract: content, handlers: contentProcedures(ctx) }
    }),
    documents: onDemand(async () => {
      const { documents } = await import('#shared/contracts/documents.ts')
      const { documentProcedures } = await import('./documents/procedures.ts')
      return { contract: documents, handlers: documentProcedures(ctx) }
    }),
    guideline: onDemand(async () => {
      const { guideline } = await import('#shared/contracts/guideline.ts')
      const { guidelineProcedures } = await import('./guideline.ts')
      return { contract: guideline, handlers: guidelineProcedures(ctx) }
    }),
    history: atOnce({ contract: history, handlers: historyProcedures(ctx) }),
    launchPlan: atOnce({ contract: launchPlan, handlers: launchPlanProcedures(ctx) }),
    library: onDemand(async () => {
      const { library } = await import('#shared/contracts/library.ts')
      const { libraryProcedures } = await import('./library/procedures.ts')
      return { contract: library, handlers: libraryProcedures(ctx) }
    }),
    settings: atOnce({ contract: settings, handlers: settingsProcedures(ctx) }),
    shell: atOnce({ contract: shell, handlers: shellProcedures(ctx) }),
    sources: onDemand(async () => {
      const { sources } = await import('#shared/contracts/sources.ts')
      const { sourceProcedures } = await import('./sources/procedures.ts')
      return { contract: sources, handlers: sourceProcedures(ctx) }
    }),
    ...figureDomains(ctx),
    ...peopleDomains(ctx),
    workspace: atOnce({ contract: workspace, handlers: workspaceProcedures(ctx) }),
  }
}

/** What the sections Analytics and Reports ask. */
function figureDomains(ctx: RouterCtx): Pick<Domains, 'figureFiles' | 'figures' | 'goals' | 'reports'> {
  return {
    figureFiles: onDemand(async () => {
      const { figureFiles } = await import('#shared/contracts/figure-files.ts')
      const { figureFileProcedures } = await import('./figure-files/procedures.ts')
      return { contract: figureFiles, handlers: figureFileProcedures(ctx) }
    }),
    figures: onDemand(async () => {
      const { figures } = await import('#shared/contracts/figures.ts')
      const { figureProcedures } = await import('./figures/procedures.ts')
      return { contract: figures, handlers: figureProcedures(ctx) }
    }),
    goals: onDemand(async () => {
      const { goals } = await import('#shared/contracts/goals.ts')
      const { goalProcedures } = await import('./goals/procedures.ts')
      return { contract: goals, handlers: goalProcedures(ctx) }
    }),
    reports: onDemand(async () => {
      const { reports } = await import('#shared/contracts/reports.ts')
      const { reportProcedures } = await import('./reports/procedures.ts')
      return { contract: reports, handlers: reportProcedures(ctx) }
    }),
  }
}

/** What the section People asks. */
function peopleDomains(ctx: RouterCtx): Pick<Domains, 'leaders' | 'outreach' | 'people' | 'pulse' | 'roster' | 'training'> {
  return {
    leaders: onDemand(async () => {
      const { leaders } = await import('#shared/contracts/leaders.ts')
      const { leadersProcedures } = await import('./leaders/procedures.ts')
      return { contract: leaders, handlers: leadersProcedures(ctx) }
    }),
    outreach: onDemand(async () => {
      const { outreach } = await import('#shared/contracts/outreach.ts')
      const { outreachProcedures } = await import('./outreach/procedures.ts')
      return { contract: outreach, handlers: outreachProcedures(ctx) }
    }),
    people: onDemand(async () => {
      const { people } = await import('#shared/contracts/people.ts')
      const { peopleProcedures } = await import('./people/procedures.ts')
      return { contract: people, handlers: peopleProcedures(ctx) }
    }),
    pulse: onDemand(async () => {
      const { pulse } = await import('#shared/contracts/pulse.ts')
      const { pulseProcedures } = await import('./pulse/procedures.ts')
      return { contract: pulse, handlers: pulseProcedures(ctx) }
    }),
    roster: onDemand(async () => {
      const { roster } = await import('#shared/contracts/roster.ts')
      const { rosterProcedures } = await import('./roster/procedures.ts')
      return { contract: roster, handlers: rosterProcedures(ctx) }
    }),
    training: onDemand(async () => {
      const { training } = await import('#shared/contracts/training.ts')
      const { trainingProcedures } = await import('./training/procedures.ts')
      return { contract: training, handlers: trainingProcedures(ctx) }
    }),
  }
}

function atOnce<T>(domain: T): () => T {
  return () => domain
}
