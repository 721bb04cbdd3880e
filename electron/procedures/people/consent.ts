/** What people said about taking part, written down; and the texts they had before them. */
import { applyConsent, consentTextsOf, insertConsentText, updateConsentText, wordsByText } from '#db/queries/people/consent.ts'
import type { ConsentStep } from '#shared/domain/people/types.ts'
import { AppError } from '#shared/rpc.ts'
import { actorOf, nowOf, type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { actOnPeople, findPeople } from './act.ts'

type ConsentHandlers = Pick<Handlers['people'], 'recordConsent' | 'consentTexts' | 'saveConsentText'>

export function consentProcedures(ctx: RouterCtx): ConsentHandlers {
  return {
    recordConsent: ({ personIds, step, way, at }) => {
      const db = requireDb(ctx)
      const now = nowOf(ctx, db)
      const all = findPeople(db.read, personIds)
      // Being ranked is for who takes part; the others are passed over, and one alone is told.
      const rows = step === 'ranking-in' ? all.filter((row) => row.consent === 'opted-in') : all
      if (rows.length === 0) throw new AppError('not-opted-in', { name: all[0]?.name ?? '' })
      const textId = consentTextsOf(db.read)[0]?.id ?? null
      const said = { step, way, at: Math.min(at ?? now, now), textId, by: actorOf(ctx) }
      const changed = actOnPeople(db, actOfStep[step], rows, (tx, ids) => applyConsent(tx, db.newId, { ...said, personIds: ids }))
      return { changed }
    },
    consentTexts: () => {
      const { read } = requireDb(ctx)
      const words = wordsByText(read)
      return consentTextsOf(read).map(({ id, version, texts, at }) => ({
        id,
        version,
        texts: { ...texts },
        at,
        people: words.get(id) ?? 0,
      }))
    },
    saveConsentText: ({ texts }) => {
      const db = requireDb(ctx)
      const [newest] = consentTextsOf(db.read)
      const isOpen = newest !== undefined && (wordsByText(db.read).get(newest.id) ?? 0) === 0
      const id = isOpen ? newest.id : db.newId()
      const version = isOpen ? newest.version : (newest?.version ?? 0) + 1
      const at = nowOf(ctx, db)
      db.write({ code: 'consent-text-saved', data: { version } }, (tx) =>
        isOpen ? updateConsentText(tx, id, { texts, at }) : insertConsentText(tx, { id, version, texts, at }),
      )
      return { textId: id }
    },
  }
}

const actOfStep: Readonly<Record<ConsentStep, string>> = {
  'opted-in': 'person-opted-in',
  declined: 'person-declined',
  'opted-out': 'person-opted-out',
  'ranking-in': 'person-ranking-in',
  'ranking-out': 'person-ranking-out',
}
