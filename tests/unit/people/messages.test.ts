/** Texts filled and hours weighed, whatever people are called and whenever it is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/day.ts'
import { fillText, oneLine } from '#shared/domain/people/fill.ts'
import { inkOn, messageToHtml } from '#shared/domain/people/message-html.ts'
import { nextGoodMoment, whyQuiet } from '#shared/domain/people/quiet.ts'

const look = { lang: 'en', program: 'Aurelia Voices', color: '#0b6477', joinLabel: 'Join' }

test('a value is put in as it is and never read as a variable again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      expect(fillText('Hello {first-name}.', { 'first-name': name, program: 'x' })).toEqual({ text: `Hello ${name}.`, missing: [] })
    }),
  )
})

test('what nothing is known about is named and leaves no braces', () => {
  expect(fillText('{a} {b-c} {a} {constructor}', { a: '' })).toEqual({
    text: '[a] [b-c] [a] [constructor]',
    missing: ['a', 'b-c', 'constructor'],
  })
})

test('no name opens a tag or leaves its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '=', '/') }), (name) => {
      const html = messageToHtml(
        'Hello {first-name}\n\n{join-link}',
        { 'first-name': `x${name}`, 'join-link': `https://hub.example/${name}` },
        look,
      )
      const shell = messageToHtml('Hello {first-name}\n\n{join-link}', { 'first-name': 'x', 'join-link': 'https://hub.example/' }, look)
      expect(html.match(/<(?!br>|a |\/a>)/g)).toEqual(shell.match(/<(?!br>|a |\/a>)/g))
    }),
  )
})

test('what goes into a header is one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(oneLine(name)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    }),
  )
})

test('words on the program’s colour are black or white, whichever is read', () => {
  expect([inkOn('#0b6477'), inkOn('#ffd400'), inkOn('#ffffff'), inkOn('#000000')]).toEqual(['#ffffff', '#000000', '#000000', '#ffffff'])
})

const time = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

test('the better moment that is proposed is one, and never before the one asked for', () => {
  fc.assert(
    fc.property(fc.nat(700), time, time, time, (days, at, quietFrom, quietTo) => {
      const rules = { quietFrom, quietTo, calendar: { weekend: [6, 7], daysOff: new Set(['2027-12-24']) } }
      const moment = { day: addDays('2027-01-01', days), time: at }
      const better = nextGoodMoment(moment, rules)
      if (better === null) throw new Error('none for a year')
      expect(whyQuiet(better, rules)).toBeNull()
      expect(`${better.day} ${better.time}` >= `${moment.day} ${moment.time}` || better.day > moment.day).toBe(true)
    }),
  )
})
