/** What every figure of a report means, with the numbers that it is made of. */
import type { ReportBlock, ReportSection } from '#shared/contracts/report-shapes.ts'
import { type KpiKey, kpis } from '#shared/domain/figures/types.ts'
import { define } from '../../../procedures/figures/overview.ts'
import type { Gathering } from './gathering.ts'

/** Figures of the program that are spoken of: as tiles, as columns of tables, as lines of charts. */
export function figuresUsed(sections: readonly ReportSection[]): readonly KpiKey[] {
  const used = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(keysOf)))
  return kpis.filter((key) => used.has(key))
}

function keysOf(block: ReportBlock): readonly string[] {
  if (block.kind === 'figures') return block.figures.map(({ key }) => key)
  if (block.kind === 'table') return block.columns.map(({ id }) => id)
  return block.kind === 'chart' ? block.series.map(({ id }) => id) : []
}

/** Null where no figure of the program is in it. */
export function gatherDefinitions(of: Gathering, sections: readonly ReportSection[]): ReportBlock | null {
  const items = figuresUsed(sections).map((key) => definitionOf(of, key))
  return items.length === 0 ? null : { kind: 'definitions', id: 'definitions.items', items }
}

function definitionOf(of: Gathering, key: KpiKey) {
  const { read, asked, values, say, sayReason } = of
  const { terms, counted, leftOut, reference, source, ...definition } = define(read, key, asked, of.facts())
  const told = [sayReason(source), ...ratesOf(of, definition)]
  return {
    ...{ key, name: say(`kpi.name-${key}`), version: definition.definitionVersion, since: definition.definitionSince },
    formula: terms
      .map(({ value, unit, label, sign }) => [values.write(value, unit), label.code === 'kpi.term-result' ? '' : sayReason(label), sign])
      .flatMap((words) => words.filter((word) => word !== ''))
      .join(' '),
    counted: [say(`kpi.about-${key}`), ...counted.map(sayReason)].join(' '),
    leftOut: leftOut.map(sayReason).join(' '),
    reference: reference === null ? '' : sayReason(reference),
    source: told.join(' '),
  }
}

function ratesOf(
  { say }: Gathering,
  { rateVersion, rateSource }: { readonly rateVersion: number | null; readonly rateSource: string },
): string[] {
  if (rateVersion === null) return []
  return [ratesSentence(say, rateVersion, rateSource)]
}

/** Whose prices a value was reckoned with. */
export function ratesSentence(say: Gathering['say'], version: number, source: string): string {
  if (version === 0) return say('report.rates-assumed')
  return source === '' ? say('report.rates-unsourced', { version }) : say('report.rates-own', { version, source })
}
