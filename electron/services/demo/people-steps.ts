/** The days of the demo's people in their order: who comes in, who is asked, what they answer. */

/** Something that happens to people at a moment of local time. */
export type PeopleStep = { readonly on: string; readonly by: string } & (
  | { readonly people: 'arrive' | 'train' | 'plan-wave' }
  | { readonly people: 'choose'; readonly size: number }
  /** The pilot group joins, `more` others with it. */
  | { readonly people: 'pilot'; readonly more: number }
  /** How many there are of each once the answers have come. */
  | {
      readonly people: 'invite'
      readonly invited: number
      readonly joined: number
      readonly declined: number
      readonly optedOut: number
      readonly seniors: number
    }
  /** So many people have shared since a day, `mean` posts each. */
  | { readonly people: 'share'; readonly from: string; readonly sharers: number; readonly mean: number }
)

export const peopleSteps: readonly PeopleStep[] = [
  { on: '2027-01-12 09:50', by: 'giulia', people: 'arrive' },
  { on: '2027-01-18 16:10', by: 'giulia', people: 'choose', size: 24 },
  { on: '2027-01-26 10:00', by: 'giulia', people: 'pilot', more: 7 },
  { on: '2027-02-04 17:10', by: 'davide', people: 'train' },
  { on: '2027-02-08 17:00', by: 'giulia', people: 'plan-wave' },
  { on: '2027-02-09 18:00', by: 'giulia', people: 'share', from: '2027-01-27', sharers: 22, mean: 4 },
  { on: '2027-03-19 09:00', by: 'giulia', people: 'invite', invited: 412, joined: 221, declined: 21, optedOut: 12, seniors: 6 },
  { on: '2027-04-06 18:00', by: 'giulia', people: 'share', from: '2027-02-17', sharers: 148, mean: 5 },
]
