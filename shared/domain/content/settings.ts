/** How much content, how mixed and how approved: what holds until somebody says otherwise. */
import type { Utm } from './types.ts'

/** Shares and limits are per cent. */
interface DefaultSettings {
  readonly mixCompany: number
  readonly mixThirdParty: number
  readonly mixEmployee: number
  readonly callToActionLimit: number
  readonly postsPerWeek: number
  readonly postsPerDay: number
  readonly sharesPerDay: number
  readonly sharesPerWeek: number
  readonly repeatAfterDays: number
  readonly staggerMinutes: number
  readonly zone: string
  readonly approvals: number
  readonly utm: Utm
}

export const defaultContentSettings: DefaultSettings = {
  mixCompany: 40,
  mixThirdParty: 30,
  mixEmployee: 30,
  callToActionLimit: 25,
  postsPerWeek: 5,
  postsPerDay: 3,
  sharesPerDay: 2,
  sharesPerWeek: 5,
  repeatAfterDays: 60,
  staggerMinutes: 45,
  zone: '',
  approvals: 1,
  utm: { source: '{network}', medium: 'employee-advocacy', campaign: '{campaign}', content: '{item}', term: '' },
}
