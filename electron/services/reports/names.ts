/** Names in a report, at the moment in which it is shown or written: of those alone who may be named today. */
import { namesOf } from '#db/queries/figures/names.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import type { ReadDb } from '#db/types.ts'
import { type ReportBlock, ReportContent } from '#shared/contracts/report-shapes.ts'
import { hideTokens, personIdsIn, replaceTokens, showTokens } from '#shared/domain/reports/names.ts'
import { textsOf } from '../text.ts'

/** Of tables, the only column in which people stand. */
const personColumn = 'person'

/**
 * Whoever did not agree to be ranked, opted out or was erased is "a colleague", and so is everybody where nobody is to be named.
 * What somebody typed stays as it is, whatever it looks like.
 */
export function withNames(read: ReadDb, content: ReportContent): ReportContent {
  const cells: string[] = []
  inPersonCells(content, (cell) => {
    cells.push(cell)
    return cell
  })
  return cells.length === 0 ? content : inPersonCells(content, namesIn(read, content, cells.join(' ')))
}

/** With nothing that looks like somebody's place but where somebody stands: its texts can be put together and be named afterwards. */
export function withoutTypedTokens(content: ReportContent): ReportContent {
  const text = JSON.stringify(content)
  return personIdsIn(text).length === 0 ? content : inPersonCells(ReportContent.parse(JSON.parse(hideTokens(text))), showTokens)
}

/** What writes names into texts of a report. `all`: every text that will be asked for, as one. */
export function namesIn(
  read: ReadDb,
  { audience, locale }: Pick<ReportContent, 'audience' | 'locale'>,
  all: string,
): (text: string) => string {
  const mayBeNamed = audience === 'agreed' && peopleSettingsOf(read).rankings
  const names = mayBeNamed ? namesOf(read, 'advocate', personIdsIn(all)) : new Map<string, { readonly name: string }>()
  const somebody = textsOf(locale).formatMessage({ id: 'report.a-colleague' })
  return (text) => replaceTokens(text, (id) => names.get(id)?.name ?? somebody)
}

function inPersonCells(content: ReportContent, write: (cell: string) => string): ReportContent {
  const inBlock = (block: ReportBlock): ReportBlock => {
    const at = block.kind === 'table' ? block.columns.findIndex(({ id }) => id === personColumn) : -1
    if (block.kind !== 'table' || at < 0) return block
    const rows = block.rows.map((row) => row.map((cell, index) => (index === at && typeof cell === 'string' ? write(cell) : cell)))
    return { ...block, rows }
  }
  return { ...content, sections: content.sections.map((section) => ({ ...section, blocks: section.blocks.map(inBlock) })) }
}
