/** Training sessions: what is warned of, and which session closes a gap. */
import { expect, test } from 'vitest'
import { type SessionSpec, sessionThatWouldDo, warningsOfSession } from '#shared/domain/people/training.ts'

const spec: SessionSpec = {
  ...{ id: 'a', title: 'First posts', kind: 'webinar', topic: 'social-basics', day: '2027-02-10', time: '10:00', minutes: 60 },
  ...{
    instant: Date.UTC(2027, 1, 10, 9),
    place: '',
    link: 'https://meet.example',
    trainer: 'Elena Rossi',
    locale: null,
    seats: null,
    taken: 0,
  },
}
const around = { others: [spec], dayOff: null, quietFrom: '18:00', quietTo: '08:00', invitedOn: [] }
const warned = (session: Partial<SessionSpec>, more: Partial<Parameters<typeof warningsOfSession>[1]> = {}) =>
  warningsOfSession({ ...spec, ...session }, { ...around, ...more }).map(({ code }) => code)

test('a session may fill the working day to its last minute, and no more', () => {
  expect(warned({ time: '08:00', minutes: 600 })).toEqual([])
  expect(warned({ time: '07:59' })).toEqual(['hours'])
  expect(warned({ time: '17:00', minutes: 61 })).toEqual(['hours'])
  expect(warned({ time: '22:00', minutes: 30 }, { quietFrom: '12:00', quietTo: '13:00' })).toEqual([])
  expect(warned({ time: '11:30', minutes: 45 }, { quietFrom: '12:00', quietTo: '13:00' })).toEqual(['hours'])
})

test('a trainer can begin one session when the other ends, wherever the two take place', () => {
  const next = { id: 'b', instant: spec.instant + 3_600_000 }
  expect(warned(next)).toEqual([])
  expect(warned({ ...next, instant: next.instant - 60_000 })).toEqual(['clash'])
  expect(warned({ ...next, instant: spec.instant, trainer: '' })).toEqual([])
})

test('the fourteenth day after the invitation is in time, the fifteenth is late for those it was sent to', () => {
  expect(warned({}, { invitedOn: [{ day: '2027-01-27', people: 3 }] })).toEqual([])
  const late = warningsOfSession(spec, {
    ...around,
    invitedOn: [
      { day: '2027-01-26', people: 3 },
      { day: '2027-01-27', people: 2 },
    ],
  })
  expect(late).toEqual([{ code: 'late', data: { count: 3, days: 14 } }])
})

test('a holiday is named, a weekend is not', () => {
  expect(warningsOfSession(spec, { ...around, dayOff: 'Chinese New Year' })).toEqual([
    { code: 'day-off', data: { holiday: 'Chinese New Year' } },
  ])
  expect(warned({}, { dayOff: '' })).toEqual(['weekend'])
})

test('a gap is closed by the first session in its language that has room, in its place or from anywhere', () => {
  const gap = { place: 'Bari', locale: 'it', people: 4 }
  const at = (id: string, more: Partial<SessionSpec>): SessionSpec => ({ ...spec, id, kind: 'in-person', place: 'Room 2, Bari', ...more })
  expect(sessionThatWouldDo(gap, [])).toBeNull()
  expect(sessionThatWouldDo(gap, [at('full', { seats: 10, taken: 7 }), at('later', { instant: spec.instant + 1 })])?.id).toBe('later')
  expect(sessionThatWouldDo(gap, [at('baritone', { place: 'Baritone hall' }), at('malay', { locale: 'ms' })])).toBeNull()
  expect(sessionThatWouldDo(gap, [at('photo', { kind: 'photo-day' })])).toBeNull()
  expect(sessionThatWouldDo(gap, [at('room', { instant: spec.instant + 1 }), { ...spec, id: 'webinar' }])?.id).toBe('webinar')
  expect(sessionThatWouldDo({ ...gap, place: '' }, [at('room', {})])).toBeNull()
})
