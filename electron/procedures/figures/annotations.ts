/** What may explain a figure: what somebody wrote down, and what follows from plan, messages, campaigns, training and days off. */
import { campaignsOf } from '#db/queries/content.ts'
import { holidaysOf, placesOf } from '#db/queries/days-off.ts'
import { annotationRow, annotationsBetween, insertAnnotation, updateAnnotation } from '#db/queries/figures/annotations.ts'
import { wavesOf } from '#db/queries/outreach/waves.ts'
import { listPlans } from '#db/queries/plans.ts'
import { tasksOf } from '#db/queries/tasks.ts'
import { sessionsOf } from '#db/queries/training/sessions.ts'
import type { ReadDb } from '#db/types.ts'
import { type Day, textToDay } from '#shared/domain/day.ts'
import type { annotationKinds } from '#shared/domain/figures/types.ts'
import { earliest } from '#shared/domain/launch-plan/program-dates.ts'
import type { Locale } from '#shared/ids.ts'
import { planTextsIn } from '../../services/plan-texts.ts'
import type { Templates } from '../../services/templates.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'

type AnnotationHandlers = Pick<Handlers['figures'], 'annotations' | 'removeAnnotation' | 'saveAnnotation'>

interface Annotation {
  readonly id: string
  readonly kind: (typeof annotationKinds)[number]
  readonly day: string
  readonly text: string
  readonly own: boolean
}

/** Whose language what happened is told in, and where its words come from. */
interface PlanWords {
  readonly locale: Locale
  readonly templates: Templates
}

export function annotationProcedures(ctx: RouterCtx): AnnotationHandlers {
  return {
    annotations: (span) => whatHappened(requireDb(ctx).read, span, { locale: ctx.settings.get().locale, templates: ctx.templates }),
    saveAnnotation: ({ annotationId, kind, day: asked, text }) => {
      const db = requireDb(ctx)
      const day: Day = textToDay(asked)
      if (annotationId === undefined) {
        const id = db.newId()
        db.write({ code: 'annotation-added', data: { text } }, (tx) => insertAnnotation(tx, { id, kind, day, text }))
        return { annotationId: id }
      }
      found(annotationRow(db.read, annotationId), 'annotation')
      db.write({ code: 'annotation-changed', data: { text } }, (tx) => updateAnnotation(tx, annotationId, { kind, day, text }))
      return { annotationId }
    },
    removeAnnotation: ({ annotationId }) => {
      const db = requireDb(ctx)
      const { text } = found(annotationRow(db.read, annotationId), 'annotation')
      db.write({ code: 'annotation-removed', data: { text } }, (tx) => updateAnnotation(tx, annotationId, { deletedAt: ctx.clock() }))
      return {}
    },
  }
}

/** In the order of the days. */
export function whatHappened(read: ReadDb, { from, to }: { readonly from: string; readonly to: string }, words: PlanWords): Annotation[] {
  const own = annotationsBetween(read, from, to).map(({ id, kind, day, text }) => ({ id, kind, day, text, own: true }))
  const all = [...own, ...known(words, read).filter(({ day }) => day >= from && day <= to)]
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** What the program knows without being told. */
function known(words: PlanWords, read: ReadDb): readonly Annotation[] {
  return [
    ...launchOf(words, read),
    ...wavesOf(read).map(({ id, day, name }) => annotationOf('wave', id, day, name)),
    ...campaignsOf(read).map(({ id, startsOn, name, hashtag }) => annotationOf('campaign', id, startsOn, hashtag === '' ? name : hashtag)),
    ...sessionsOf(read).map(({ id, day, title }) => annotationOf('training', id, day, title)),
  ]
}

/** The day on which the whole company joins, and the days on which its first place does not work. */
function launchOf({ locale, templates }: PlanWords, read: ReadDb): readonly Annotation[] {
  const plan = listPlans(read)[0]
  if (plan === undefined) return []
  const rollOut = earliest(tasksOf(read, plan.id).filter(({ tags }) => tags.includes('roll-out')))
  const texts = planTextsIn(templates, plan, locale)
  const place = placesOf(read, plan.id).find(({ primary }) => primary)
  const holidays = holidaysOf(read, plan.id).filter(({ placeId }) => placeId === place?.id)
  return [
    ...(rollOut === null ? [] : [annotationOf('launch', rollOut.id, rollOut.start, texts.task(rollOut).title)]),
    ...holidays.map(({ id, day, names }) => annotationOf('holiday', id, day, names[locale] ?? names['en'] ?? '')),
  ]
}

function annotationOf(kind: Annotation['kind'], id: string, day: string, text: string): Annotation {
  return { id, kind, day, text, own: false }
}
