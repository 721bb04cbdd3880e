/** The days of the demo's people in their order: who comes in, who is asked, what they answer. */

/** Something that happens to people at a moment of local time; `wave`, `batch` and `round` are names of resources/demo/staff.json. */
export type PeopleStep = { readonly on: string; readonly by: string } & (
  | { readonly people: 'arrive' }
  | { readonly people: 'choose'; readonly size: number }
  /** The pilot group joins, `more` others with it. */
  | { readonly people: 'pilot'; readonly more: number }
  /** Sessions are planned; people whom a wave asked are put on their lists; who was there is ticked. */
  | { readonly people: 'train'; readonly batch: string }
  | { readonly people: 'book'; readonly batch: string }
  | { readonly people: 'attend' }
  /** A wave is planned; its messages, and the reminders that are due, go out. */
  | { readonly people: 'plan-wave'; readonly wave: string }
  | { readonly people: 'send'; readonly wave: string; readonly round: number }
  /** How many there are of each, and how many senior leaders are in, once the answers have come. */
  | {
      readonly people: 'answer'
      readonly joined: number
      readonly declined: number
      readonly optedOut: number
      readonly seniors: number
    }
  /** So many people have shared since a day what the weeks of the figures' story tell. */
  | { readonly people: 'share'; readonly from: string; readonly sharers: number }
  | { readonly people: 'ask-pulse' | 'hear-pulse'; readonly round: string }
)

export const peopleSteps: readonly PeopleStep[] = [
  { on: '2027-01-12 09:50', by: 'giulia', people: 'arrive' },
  { on: '2027-01-13 09:30', by: 'giulia', people: 'ask-pulse', round: 'before' },
  { on: '2027-01-18 16:10', by: 'giulia', people: 'choose', size: 24 },
  { on: '2027-01-22 17:00', by: 'giulia', people: 'hear-pulse', round: 'before' },
  { on: '2027-01-26 10:00', by: 'giulia', people: 'pilot', more: 7 },
  { on: '2027-02-04 17:10', by: 'davide', people: 'train', batch: 'pilot' },
  { on: '2027-02-08 12:00', by: 'giulia', people: 'share', from: '2027-01-27', sharers: 22 },
  { on: '2027-02-08 14:20', by: 'giulia', people: 'plan-wave', wave: 'pilot-thanks' },
  { on: '2027-02-08 14:30', by: 'giulia', people: 'send', wave: 'pilot-thanks', round: 0 },
  { on: '2027-02-08 17:00', by: 'giulia', people: 'plan-wave', wave: 'wave-1' },
  { on: '2027-02-11 10:20', by: 'davide', people: 'train', batch: 'wave-1' },
  { on: '2027-02-16 09:40', by: 'giulia', people: 'send', wave: 'wave-1', round: 0 },
  { on: '2027-02-17 10:00', by: 'davide', people: 'book', batch: 'wave-1' },
  { on: '2027-02-18 17:00', by: 'giulia', people: 'answer', joined: 84, declined: 6, optedOut: 2, seniors: 4 },
  { on: '2027-02-19 10:00', by: 'giulia', people: 'send', wave: 'wave-1', round: 1 },
  { on: '2027-02-24 16:00', by: 'giulia', people: 'answer', joined: 118, declined: 11, optedOut: 4, seniors: 4 },
  { on: '2027-02-25 10:00', by: 'giulia', people: 'send', wave: 'wave-1', round: 2 },
  { on: '2027-03-03 09:10', by: 'davide', people: 'attend' },
  { on: '2027-03-08 10:00', by: 'giulia', people: 'send', wave: 'wave-1', round: 3 },
  { on: '2027-03-08 18:00', by: 'giulia', people: 'share', from: '2027-02-08', sharers: 74 },
  { on: '2027-03-09 10:00', by: 'nurul', people: 'plan-wave', wave: 'launch-thanks' },
  { on: '2027-03-09 10:30', by: 'nurul', people: 'send', wave: 'launch-thanks', round: 0 },
  { on: '2027-03-10 13:30', by: 'roberto', people: 'plan-wave', wave: 'senior-results' },
  { on: '2027-03-10 14:00', by: 'roberto', people: 'send', wave: 'senior-results', round: 0 },
  { on: '2027-03-12 15:30', by: 'davide', people: 'train', batch: 'wave-2' },
  { on: '2027-03-12 16:30', by: 'giulia', people: 'plan-wave', wave: 'wave-2' },
  { on: '2027-03-16 09:35', by: 'giulia', people: 'send', wave: 'wave-2', round: 0 },
  { on: '2027-03-16 09:50', by: 'giulia', people: 'plan-wave', wave: 'wave-2-foundry' },
  { on: '2027-03-16 10:00', by: 'giulia', people: 'send', wave: 'wave-2-foundry', round: 0 },
  { on: '2027-03-17 10:00', by: 'davide', people: 'book', batch: 'wave-2' },
  { on: '2027-03-19 09:00', by: 'giulia', people: 'answer', joined: 186, declined: 16, optedOut: 8, seniors: 6 },
  { on: '2027-03-19 10:00', by: 'giulia', people: 'send', wave: 'wave-2', round: 1 },
  { on: '2027-03-19 10:10', by: 'giulia', people: 'send', wave: 'wave-2-foundry', round: 1 },
  { on: '2027-03-22 09:00', by: 'giulia', people: 'ask-pulse', round: 'spring' },
  { on: '2027-03-24 16:00', by: 'giulia', people: 'answer', joined: 221, declined: 21, optedOut: 12, seniors: 6 },
  { on: '2027-03-25 15:00', by: 'giulia', people: 'send', wave: 'wave-2', round: 2 },
  { on: '2027-03-25 15:10', by: 'giulia', people: 'send', wave: 'wave-2-foundry', round: 2 },
  { on: '2027-03-26 09:10', by: 'davide', people: 'attend' },
  { on: '2027-04-02 17:00', by: 'giulia', people: 'hear-pulse', round: 'spring' },
  { on: '2027-04-06 18:00', by: 'giulia', people: 'share', from: '2027-03-08', sharers: 148 },
]
