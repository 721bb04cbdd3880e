/** What beta testers say, and what it comes to once enough of them have. */
import { feedbackOf, feedbackRow, insertFeedback, removeFeedback } from '#db/queries/leaders/feedback.ts'
import { pilotIds } from '#db/queries/leaders/pilot.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { isShown } from '#shared/domain/people/small-groups.ts'
import type { feedbackRatings } from '#shared/domain/people/types.ts'
import { nowOf, type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { findPerson } from '../people/act.ts'

type FeedbackHandlers = Pick<Handlers['leaders'], 'feedback' | 'addFeedback' | 'removeFeedback'>

export function feedbackProcedures(ctx: RouterCtx): FeedbackHandlers {
  return {
    feedback: () => {
      const { read } = requireDb(ctx)
      const answers = feedbackOf(read)
      const { smallestGroup } = peopleSettingsOf(read)
      return { asked: pilotIds(read).length, answers, summary: isShown(answers.length, smallestGroup) ? summaryOf(answers) : null }
    },
    addFeedback: ({ fields }) => {
      const db = requireDb(ctx)
      if (fields.personId !== null) findPerson(db.read, fields.personId)
      const id = db.newId()
      // Nobody is named in the history: who would rather not be named must not stand there either.
      db.write({ code: 'pilot-feedback-added' }, (tx) => insertFeedback(tx, { ...fields, id, at: nowOf(ctx, db) }))
      return { feedbackId: id }
    },
    removeFeedback: ({ feedbackId }) => {
      const db = requireDb(ctx)
      found(feedbackRow(db.read, feedbackId), 'pilot_feedback')
      db.write({ code: 'pilot-feedback-removed' }, (tx) => removeFeedback(tx, feedbackId, ctx.clock()))
      return {}
    },
  }
}

type Rated = Readonly<Record<(typeof feedbackRatings)[number], number | null>>

/** Means of those who gave a figure. */
function summaryOf(answers: readonly Rated[]) {
  const mean = (rating: (typeof feedbackRatings)[number]) => {
    const given = answers.flatMap((answer) => answer[rating] ?? [])
    return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length
  }
  return {
    answers: answers.length,
    easeOfSharing: mean('easeOfSharing'),
    clarityOfPolicy: mean('clarityOfPolicy'),
    contentFit: mean('contentFit'),
    wouldRecommend: mean('wouldRecommend'),
  }
}
