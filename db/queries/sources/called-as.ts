/** What a source is called where it is only named. */
import { sql } from 'drizzle-orm'
import { source } from '../../schema/content.ts'
import { sourceState } from '../../schema/content-local.ts'
import type { SourceRow } from './sources.ts'

const feedTitle = sql`(select nullif(${sourceState.feedTitle}, '') from ${sourceState} where ${sourceState.sourceId} = ${source.id})`

/** Until somebody names it, its name is the host of its address: then it is called as its feed calls itself, once that is known. */
export const calledAs = sql<string>`case when instr(${source.url}, '://' || ${source.name} || '/') > 0 then coalesce(${feedTitle}, ${source.name}) else ${source.name} end`

/** The same of a row at hand. `feedTitle`: empty while it is not known. */
export function calledBy({ name, url }: Pick<SourceRow, 'name' | 'url'>, feedTitle: string): string {
  return feedTitle !== '' && url.includes(`://${name}/`) ? feedTitle : name
}
