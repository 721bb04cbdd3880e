/** Following a feed, changing its rules, leaving it, and its login. */
import { calledBy } from '#db/queries/sources/called-as.ts'
import { insertSource, type SourceRow, sourceByAddress, sourceRow, stateOf, updateSource, writeState } from '#db/queries/sources/sources.ts'
import type { ReadDb, WriteDb } from '#db/types.ts'
import { AppError } from '#shared/rpc.ts'
import { typedAddresses } from '../../services/feeds/sync/addresses.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'

type EditHandlers = Pick<Handlers['sources'], 'add' | 'update' | 'remove' | 'setLogin'>
type Fields = Parameters<EditHandlers['update']>[0]['fields']
export type NewSource = Parameters<EditHandlers['add']>[0] & { readonly siteUrl?: string }

export function editProcedures(ctx: RouterCtx): EditHandlers {
  return {
    add: (input) => add(ctx, input),
    update: ({ sourceId, fields }) => update(ctx, sourceId, fields),
    remove: ({ sourceId }) => {
      const db = requireDb(ctx)
      const title = nameOf(db.read, found(sourceRow(db.read, sourceId), 'source'))
      db.write({ code: 'source-removed', data: { title } }, (tx) => updateSource(tx, sourceId, { deletedAt: ctx.clock() }))
      return {}
    },
    setLogin: (input) => setLogin(ctx, input),
  }
}

function nameOf(db: ReadDb, source: SourceRow): string {
  return calledBy(source, stateOf(db, source.id).feedTitle)
}

/** A feed that is followed already is not followed twice. */
function add(ctx: RouterCtx, input: NewSource) {
  const db = requireDb(ctx)
  const known = sourceByAddress(db.read, [typedAddresses(input.url)[0].href])
  if (known !== null && known.deletedAt === null) return { sourceId: known.id }
  const source = newSource(ctx, input)
  return db.write({ code: 'source-added', data: { title: source.name } }, (tx) => ({ sourceId: follow(tx, source, known) }))
}

/** The row that is written for what was typed; what was not said is as in most programs. Refuses `feed-address`. */
export function newSource(ctx: RouterCtx, { url: typed, siteUrl = '', ...fields }: NewSource): SourceRow {
  const url = typedAddresses(typed)[0]
  return {
    ...{ id: requireDb(ctx).newId(), deletedAt: null, url: url.href, movedTo: '', siteUrl, loginHeader: '', createdAt: ctx.clock() },
    ...{ name: url.host, kind: 'third-party', category: 'other', locale: null, teamIds: [], keepWords: [], dropWords: [] },
    ...{ arrival: 'review', readPages: true, intervalMinutes: 60, paused: false },
    ...fields,
  }
}

/** Writes a new source. `left`: it was followed before, and what it brought is still known. */
export function follow(tx: WriteDb, source: SourceRow, left: SourceRow | null): string {
  if (left === null) {
    insertSource(tx, source)
    return source.id
  }
  updateSource(tx, left.id, { ...source, id: left.id })
  writeState(tx, left.id, { ...asked, failures: 0, problem: null, goneAt: null })
  return left.id
}

/** It is due, and everything is asked for again. */
const asked = { digest: '', nextAt: 0 } as const

function update(ctx: RouterCtx, sourceId: string, { url: typed, ...fields }: Fields) {
  const db = requireDb(ctx)
  const source = found(sourceRow(db.read, sourceId), 'source')
  const url = typed === undefined ? null : typedAddresses(typed)[0].href
  const isElsewhere = url !== null && url !== (source.movedTo || source.url)
  const isDue = [fields.keepWords, fields.dropWords, fields.intervalMinutes].some((value) => value !== undefined) || fields.paused === false
  db.write({ code: 'source-updated', data: { title: fields.name ?? nameOf(db.read, source) } }, (tx) => {
    updateSource(tx, sourceId, { id: sourceId, ...fields, ...(isElsewhere ? { url, movedTo: '' } : {}) })
    if (isElsewhere) writeState(tx, sourceId, { ...asked, failures: 0, problem: null, goneAt: null, wellAt: null })
    else if (isDue) writeState(tx, sourceId, { nextAt: 0 })
  })
  ctx.changed(['source_state'])
  return {}
}

function setLogin(ctx: RouterCtx, { sourceId, header, value }: Parameters<EditHandlers['setLogin']>[0]) {
  const db = requireDb(ctx)
  const source = found(sourceRow(db.read, sourceId), 'source')
  const isForgotten = header === '' || value === null
  if (!isForgotten && (reserved.test(header) || /[^\t\x20-\x7e\x80-\xff]/.test(value))) throw new AppError('bad-input', { field: 'header' })
  ctx.desktop.logins.keep(sourceId, new URL(source.movedTo || source.url).origin, isForgotten ? null : value)
  db.write({ code: isForgotten ? 'source-login-removed' : 'source-login-set', data: { title: nameOf(db.read, source) } }, (tx) => {
    updateSource(tx, sourceId, { loginHeader: isForgotten ? '' : header })
    writeState(tx, sourceId, asked)
  })
  ctx.changed(['source_state'])
  return {}
}

/** Headers that are ours to say. */
const reserved = /^(?:host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect|accept-encoding|proxy-.*)$/i
