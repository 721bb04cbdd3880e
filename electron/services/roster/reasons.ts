/** Why a row of a roster is rejected: `roster.reason-<code>` is the sentence. The place in the list is how a reason is remembered. */
export const rejectCodes = [
  'no-name',
  'bad-email',
  'duplicate-email',
  'duplicate-number',
  'duplicate-name',
  'two-people',
  'unclosed-quote',
  'cell-too-long',
  'too-many-cells',
  'bad-day',
  'unknown-status',
  'unreadable-text',
] as const

export type RejectCode = (typeof rejectCodes)[number]
