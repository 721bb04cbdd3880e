/** Posters: the words, and a QR code of the address where people join. */
import { encode, renderSVG } from 'uqr'
import { sessionsOf } from '#db/queries/training/sessions.ts'
import { isWeb } from '#shared/domain/people/message-html.ts'
import type { MessageKind } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { createExportText } from '../../services/export-text.ts'
import { messageOf } from '../../services/text.ts'
import { exportTarget } from '../export-target.ts'
import type { Handlers } from '../handlers.ts'
import { composerOf, sessionOf } from './compose.ts'
import { type OpenOutreach, type OutreachDesk, textRound } from './desk.ts'

export type Paper = 'A4' | 'A3'

export function posterProcedures(open: OpenOutreach): Pick<Handlers['outreach'], 'poster' | 'exportPoster'> {
  return {
    poster: ({ kind, locale }) => viewPoster(open(), kind, locale),
    exportPoster: async ({ kind, locale, paper, path: asked }) => {
      const desk = open()
      const text = createExportText(desk.ctx.settings.get().locale)
      const name = text.message('outreach.poster-name', { program: desk.facts.program, kind: text.message(`outreach.kind-${kind}`) })
      const path = await exportTarget(desk.ctx, asked, name, 'pdf')
      if (path === null) return null
      await printPoster(desk, { kind, locale, paper }, path)
      return { path }
    },
  }
}

/** As a PDF. */
export async function printPoster(
  { ctx, today }: Pick<OutreachDesk, 'ctx' | 'today'>,
  { kind, locale, paper }: { readonly kind: MessageKind; readonly locale: Locale; readonly paper: Paper },
  path: string,
): Promise<void> {
  await ctx.desktop.printView(`/print/poster?${new URLSearchParams({ kind, locale, paper })}`, { kind: 'pdf', path, today })
}

function viewPoster(desk: OutreachDesk, kind: MessageKind, locale: Locale) {
  const { program, company, hashtag, joinUrl } = desk.facts
  const sessions = kind === 'training' ? sessionsOf(desk.db.read) : []
  const session = sessions.find(({ day }) => day >= desk.today) ?? sessions.at(-1)
  const { subject, text } = composerOf(desk, { kind, channel: 'poster', locale, round: textRound(kind, 0) })({
    person: null,
    session: sessionOf(desk, session?.id ?? null),
  })
  const isLinked = isWeb(joinUrl)
  return {
    ...{ program, company, hashtag, color: desk.color, headline: subject, text },
    joinUrl: isLinked ? joinUrl : '',
    // In the language of the poster, not of whoever prints it.
    scan: messageOf(locale, 'outreach.poster-scan'),
    // Read from two metres away and under a scratch: a fifth of it may be missing.
    qr: isLinked && fits(joinUrl) ? renderSVG(joinUrl, { ecc: 'Q', border: 0 }) : '',
  }
}

/** A code that nobody's telephone reads is none: 89 modules are the most on a sheet that is read from a step away. */
function fits(address: string): boolean {
  try {
    return encode(address, { ecc: 'Q', border: 0 }).size <= 89
  } catch {
    return false
  }
}
