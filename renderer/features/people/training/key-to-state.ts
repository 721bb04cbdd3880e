/** Letters that say how somebody on a list stands. */
import { type AttendanceState, attendanceStates } from '#shared/domain/people/types.ts'

/** The key of each state, as shown beside it. */
export const stateKeys: Readonly<Record<AttendanceState, string>> = { invited: 'I', booked: 'B', attended: 'A', missed: 'M', declined: 'D' }

/** Null takes somebody off the list; undefined: the key says nothing. */
export function keyToState(key: string): AttendanceState | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null
  return attendanceStates.find((state) => stateKeys[state] === key.toUpperCase())
}
