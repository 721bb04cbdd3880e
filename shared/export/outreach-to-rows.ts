/** Waves, whom they are for, what came of them, and thanks, as tables. Pure: views in, rows out. */
import type { contract } from '../contracts/index.ts'
import type { OutputOf } from '../rpc.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'

type Contract = (typeof contract)['outreach']
type Row = Rows[number]

/** A list without its head. */
export interface ListRows {
  readonly head: readonly string[]
  readonly lines: Rows
}

/** What was answered is told by the results, which keep small groups to themselves. */
export function wavesToRows(waves: OutputOf<Contract['waves']>, text: ExportText): ListRows {
  return {
    head: [
      ...(['wave', 'message', 'channel', 'day', 'time'] as const).map((column) => text.message(`export.column.${column}`)),
      ...(['people', 'progress', 'sent'] as const).map((column) => text.message(`outreach.column-${column}`)),
    ],
    lines: waves.map(({ name, kind, channel, day, time, stage, figures }) => [
      ...[name, text.message(`outreach.kind-${kind}`), text.message(`outreach.channel-${channel}`), day, time],
      ...[figures.people - figures.skipped, text.message(`outreach.stage-${stage}`), figures.sent],
    ]),
  }
}

function isAsking(kind: string): boolean {
  return kind === 'invitation' || kind === 'reminder'
}

type Recipients = OutputOf<Contract['recipients']>['recipients']

/** `dayOf` an instant; answers are told only of waves that ask for one. */
export function recipientsToRows(kind: string, recipients: Recipients, dayOf: (at: number) => string, text: ExportText): ListRows {
  const columns = ['name', 'email', 'language', 'state', 'reason', 'day', ...(isAsking(kind) ? ['answer'] : [])]
  return {
    head: columns.map((column) => text.message(`export.column.${column}`)),
    lines: recipients.map(({ name, email, locale, state, why, at, answer }): Row => {
      const answered = state === 'sent' ? text.message(`outreach.answer-${answer}`) : ''
      return [
        ...[
          name,
          email,
          locale,
          text.message(`outreach.state-${state}`),
          why === '' ? '' : text.message(why),
          at === null ? '' : dayOf(at),
        ],
        ...(isAsking(kind) ? [answered] : []),
      ]
    }),
  }
}

export function thanksToRows(thanks: OutputOf<Contract['thanks']>, text: ExportText): ListRows {
  return {
    head: (['name', 'shares', 'clicks', 'views', 'title', 'text'] as const).map((column) => text.message(`export.column.${column}`)),
    lines: thanks.map(({ name, shares, clicks, impressions, subject, text: words }) => [name, shares, clicks, impressions, subject, words]),
  }
}

/** Answers of groups too small to be shown are empty. */
export function resultsToRows({ byWave, byChannel }: OutputOf<Contract['results']>, text: ExportText): ListRows {
  const answersOf = (answers: OutputOf<Contract['results']>['byChannel'][number]['answers']): Row =>
    answers === null ? ['', '', ''] : [answers.joined, answers.declined, answers.waiting]
  const channelOf = (channel: string) => text.message(`outreach.channel-${channel}`)
  return {
    head: [
      ...(['wave', 'day', 'channel'] as const).map((column) => text.message(`export.column.${column}`)),
      ...(['sent', 'joined', 'declined', 'waiting'] as const).map((column) => text.message(`outreach.column-${column}`)),
    ],
    lines: [
      ...byWave.map(({ name, day, channel, sent, answers }) => [name, day, channelOf(channel), sent, ...answersOf(answers)]),
      ...byChannel.map(({ channel, sent, answers }) => [
        ...[text.message('export.all-waves'), '', channelOf(channel), sent],
        ...answersOf(answers),
      ]),
    ],
  }
}
