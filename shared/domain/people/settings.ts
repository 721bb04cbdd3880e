/** How the program deals with people until somebody says otherwise. */
import { smallestGroup } from './types.ts'

interface DefaultPeopleSettings {
  readonly retentionMonths: number
  readonly smallestGroup: number
  /** Working days after the invitation. */
  readonly reminderDays: readonly number[]
  /** `HH:MM`. */
  readonly quietFrom: string
  readonly quietTo: string
  readonly senderName: string
  readonly senderEmail: string
  readonly joinUrl: string
  readonly rankings: boolean
}

export const defaultPeopleSettings: DefaultPeopleSettings = {
  retentionMonths: 24,
  smallestGroup,
  reminderDays: [3, 7, 14],
  quietFrom: '18:00',
  quietTo: '08:00',
  senderName: '',
  senderEmail: '',
  joinUrl: '',
  rankings: true,
}
