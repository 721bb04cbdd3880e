/** Everything that a report says: its sections one after the other, each from the figures that the screens show. */
import { lastArrivals } from '#db/queries/figures/freshness.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import { pricePeriod } from '#db/queries/goals/media-value.ts'
import { reportSettingsOf } from '#db/queries/reports/settings.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import type { ReportBlock, ReportContent, ReportSection } from '#shared/contracts/report-shapes.ts'
import { commentaryOf, headlineOf } from '#shared/domain/reports/commentary.ts'
import type { ReportSpec, SectionSpec } from '#shared/domain/reports/spec.ts'
import type { ReportSectionKind } from '#shared/domain/reports/types.ts'
import { gatherAdoption } from './adoption.ts'
import { gatherContentSection } from './content.ts'
import { gatherDefinitions } from './definitions.ts'
import { gatherDip } from './dip.ts'
import { filtersOf } from './filters.ts'
import { createGathering, type Gathering, type GatherOptions, type GatherSection, sourceName } from './gathering.ts'
import { gatherGoals } from './goals.ts'
import { gatherHeadline } from './headline.ts'
import { gatherNextSteps } from './next-steps.ts'
import { gatherRecognition, gatherSeniors } from './people.ts'
import { gatherPlan } from './plan.ts'
import { gatherReach } from './reach.ts'
import { gatherReturns } from './returns.ts'
import { gatherTeams } from './teams.ts'
import { gatherTraffic } from './traffic.ts'
import { gatherUnknown } from './unknown.ts'
import { sayDrafted } from './words.ts'

const gatherers: Readonly<Record<Exclude<ReportSectionKind, 'definitions'>, GatherSection>> = {
  headline: gatherHeadline,
  goals: gatherGoals,
  plan: gatherPlan,
  adoption: gatherAdoption,
  reach: gatherReach,
  traffic: gatherTraffic,
  content: gatherContentSection,
  teams: gatherTeams,
  seniors: gatherSeniors,
  recognition: gatherRecognition,
  dip: gatherDip,
  returns: gatherReturns,
  unknown: gatherUnknown,
  'next-steps': gatherNextSteps,
}

/**
 * What a report says on a day. Nobody is named in it: see `names.ts`. The same file, spec and day give the same content.
 * Refuses day-missing and bad-input for days that are no period.
 */
export function gatherContent(read: ReadDb, spec: ReportSpec, options: GatherOptions): ReportContent {
  const of = createGathering(read, spec, options)
  const shown = spec.sections.filter((section) => section.shown)
  const told = shown.map((section) => gatherSection(of, section))
  const bare = contentOf(of, told)
  const sections = shown.flatMap((section, at) => {
    if (section.kind === 'definitions') return definitionsOf(of, section, bare.sections)
    const gathered = told[at]?.section ?? null
    return gathered === null ? [] : withComment(of, section, gathered, bare)
  })
  // What is left of a section that had everything hidden is a title.
  return { ...bare, headline: headlineIn(of, bare), sections: sections.filter(({ blocks }) => blocks.length > 0) }
}

/** As somebody wrote it, else what the figures say. */
function headlineIn(of: Gathering, content: ReportContent): string {
  const written = of.spec.sections.find(({ kind }) => kind === 'headline')?.title ?? ''
  const drafted = written === '' ? headlineOf(content) : null
  return written || (drafted === null ? of.spec.name : sayDrafted(of, drafted))
}

function definitionsOf(of: Gathering, spec: SectionSpec, sections: readonly ReportSection[]): readonly ReportSection[] {
  const block = gatherDefinitions(of, sections)
  return block === null ? [] : [{ kind: 'definitions', title: titleOf(of, spec), blocks: [block] }]
}

interface Told {
  readonly section: ReportSection | null
  readonly missing: ReportContent['missing'][number] | null
}

function gatherSection(of: Gathering, spec: SectionSpec): Told {
  const { kind } = spec
  if (kind === 'definitions') return { section: null, missing: null }
  const gathered = gatherers[kind](of, spec)
  const title = titleOf(of, spec)
  if ('why' in gathered) return { section: null, missing: { kind, title, why: gathered.why } }
  const blocks = gathered.blocks.flatMap((block) => leaveOut(block, new Set(spec.hidden)))
  return { section: { kind, title, blocks }, missing: null }
}

function titleOf({ say }: Gathering, { kind, title }: SectionSpec): string {
  // What is typed over the first section is the report's own headline.
  return title === '' || kind === 'headline' ? say(`report.section-${kind}`) : title
}

/** Tiles and targets one by one, other blocks whole. */
function leaveOut(block: ReportBlock | null, hidden: ReadonlySet<string>): readonly ReportBlock[] {
  if (block === null || hidden.has(block.id)) return []
  if (block.kind === 'figures') return notEmpty({ ...block, figures: block.figures.filter(({ key }) => !hidden.has(key)) }, 'figures')
  if (block.kind === 'targets') return notEmpty({ ...block, rows: block.rows.filter(({ id }) => !hidden.has(id)) }, 'rows')
  return [block]
}

function notEmpty<K extends string, T extends ReportBlock & Readonly<Record<K, readonly unknown[]>>>(
  block: T,
  of: K,
): readonly ReportBlock[] {
  return block[of].length === 0 ? [] : [block]
}

/** What somebody wrote stands as it is; else what the figures say. */
function withComment(of: Gathering, { kind, comment }: SectionSpec, section: ReportSection, content: ReportContent): ReportSection {
  const drafted = () => commentaryOf(section, content).map((reason) => sayDrafted(of, reason))
  const text = comment ?? drafted().join(' ')
  if (text === '') return section
  const prose: ReportBlock = { kind: 'prose', id: `${kind}.comment`, text, origin: comment === null ? 'drafted' : 'written' }
  return { ...section, blocks: [prose, ...section.blocks] }
}

/** Without what is said of the figures. */
function contentOf(of: Gathering, told: readonly Told[]): ReportContent {
  const { read, spec, asked, before, say } = of
  const company = workspaceRow(read)
  const { definitionVersion } = figureSettingsOf(read)
  const { table } = pricePeriod(read, asked)
  return {
    version: 1,
    ...{ name: spec.name, headline: '', template: spec.template, locale: spec.locale, audience: spec.audience },
    program: company?.programName ?? '',
    company: company?.companyName ?? '',
    foot: reportSettingsOf(read).foot,
    color: company?.brandColor ?? '',
    period: { from: asked.from, to: asked.to },
    compare: before === null ? null : { from: before.from, to: before.to },
    asOf: of.asOf,
    filters: filtersOf(of),
    currency: of.currency,
    smallestGroup: of.smallestGroup,
    sections: told.flatMap(({ section }) => section ?? []),
    missing: told.flatMap(({ missing }) => missing ?? []),
    sources: lastArrivals(read).map(({ lastDay, importedAt, ...arrival }) => ({ label: sourceName(arrival, say), lastDay, importedAt })),
    rates: { version: table.version, source: table.source, assumed: table.source === '' },
    definitionVersion,
  }
}
