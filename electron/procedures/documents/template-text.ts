/** The templates' texts with what this workspace knows filled in. */
import { membersOf } from '#db/queries/members.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import type { DocumentKind } from '#shared/domain/documents/types.ts'
import type { Locale } from '#shared/ids.ts'
import { type DocumentTemplate, fillTemplate } from '../../services/document-templates.ts'
import { messageOf } from '../../services/text.ts'
import type { DocumentsCtx } from '../context.ts'

/** A policy is looked at again after this many days. */
const reviewAfter = 365

/** Whom readers can ask, the first of these that there is. */
const contacts = ['program-manager', 'hr-editor'] as const

/** When a text that begins on `today` is to be looked at again. */
export function reviewDay(today: Day): Day {
  return addDays(today, reviewAfter)
}

/** Refuses template-missing and template-broken. `today`: the day that the text speaks of as its first. */
export function filledTemplate(ctx: DocumentsCtx, db: ReadDb, id: string, locale: Locale, today: Day): DocumentTemplate {
  const workspace = workspaceRow(db)
  const members = membersOf(db)
  const contact = contacts.flatMap((role) => members.find((member) => member.role === role) ?? [])[0]
  return fillTemplate(ctx.documentTemplates.get(id, locale), {
    company: workspace?.companyName,
    program: workspace?.programName,
    hashtag: workspace?.hashtag,
    brandColor: workspace?.brandColor,
    contactName: contact?.name,
    contactEmail: contact?.email,
    contactRole: contact === undefined ? undefined : messageOf(locale, `role.${contact.role}`),
    today,
    reviewDay: reviewDay(today),
  })
}

/** Where a document that was begun without a template takes its sections from; null: a free page has no sections of its own. */
export function templateOfKind(kind: DocumentKind): string | null {
  return kind === 'policy' ? 'friendly-policy' : kind === 'brand' ? 'brand-guide' : null
}
