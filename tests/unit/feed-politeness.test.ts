/** Whatever sources do and whenever they are asked: no host is pressed, failures wait ever longer, and what is gone is left alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPoliteness, type Outcome, type Politeness, politenessLimits } from '#electron/services/feeds/fetch/politeness.ts'

const { gapMs, atOnce, firstBackoffMs, longestBackoffMs } = politenessLimits

interface Clock {
  now: number
}

function polite(clock: Clock, chance = () => 0.5): Politeness {
  return createPoliteness(() => clock.now, chance)
}

/** One request of the source to its own host, at the earliest moment; how it stands after. */
function once(politeness: Politeness, clock: Clock, outcome: Outcome) {
  const permission = politeness.begin('blog', 'blog.example')
  if (permission.kind === 'wait') {
    clock.now = permission.until
    expect(politeness.begin('blog', 'blog.example')).toEqual({ kind: 'go' })
  }
  return politeness.end('blog', outcome)
}

const failed = (retryAfterSeconds = 0): Outcome => ({ kind: 'failed', retryAfterSeconds })
const outcome = fc.oneof(
  fc.constantFrom<Outcome>({ kind: 'answered' }, { kind: 'gone' }, { kind: 'untouched' }),
  fc.nat({ max: 1e9 }).map(failed),
)
const step = fc.record({ source: fc.nat({ max: 11 }), passes: fc.nat({ max: 3 * gapMs }), ends: fc.boolean(), outcome })

test('a host is asked by one request at a time and with a pause, and all hosts together by a few', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const clock = { now: 1_000_000 }
      const politeness = polite(clock)
      const underWay = new Map<string, string>()
      const ended = new Map<string, number>()
      const gone = new Set<string>()
      for (const { source, passes, ends, outcome } of steps) {
        clock.now += passes
        const [name, host] = [`source ${source}`, `host ${source % 4}`]
        if (ends && underWay.has(name)) {
          politeness.end(name, outcome)
          underWay.delete(name)
          ended.set(host, clock.now)
          if (outcome.kind === 'gone') gone.add(name)
        }
        if (politeness.begin(name, host).kind !== 'go') continue
        expect([...underWay.values()]).not.toContain(host)
        expect(gone.has(name)).toBe(false)
        expect(clock.now - (ended.get(host) ?? 0)).toBeGreaterThanOrEqual(gapMs)
        underWay.set(name, host)
        expect(underWay.size).toBeLessThanOrEqual(atOnce)
      }
    }),
  )
})

test('at most so many are asked at once, however many hosts there are', () => {
  const politeness = polite({ now: 0 })
  const kinds = Array.from({ length: atOnce + 1 }, (_, at) => politeness.begin(`source ${at}`, `host ${at}`).kind)
  expect(kinds).toEqual([...Array(atOnce).fill('go'), 'busy'])
  politeness.end('source 0', { kind: 'answered' })
  expect(politeness.begin('late', 'host late').kind).toBe('go')
})

test('each failure in a row doubles the longest wait, up to a bound, and chance spreads the waits from nothing to the longest', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 40 }), (chances) => {
      const clock = { now: 0 }
      const politeness = polite(clock, () => chances[failures] ?? 0)
      let failures = 0
      while (failures < chances.length) {
        const { failures: counted, notBefore } = once(politeness, clock, failed())
        const most = Math.min(firstBackoffMs * 2 ** failures, longestBackoffMs)
        expect(notBefore - clock.now).toBe(Math.floor((chances[failures] ?? 0) * most))
        failures += 1
        expect(counted).toBe(failures)
      }
    }),
  )
})

test('what the site asks for is waited for, but not longer than a week', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e12 }), (seconds) => {
      const clock = { now: 5 }
      const { notBefore } = once(polite(clock), clock, failed(seconds))
      expect(notBefore - clock.now).toBeGreaterThanOrEqual(Math.min(seconds * 1000, longestBackoffMs))
      expect(notBefore - clock.now).toBeLessThanOrEqual(longestBackoffMs)
    }),
  )
})

test('an answer makes good for every failure, and cancelling changes nothing', () => {
  const clock = { now: 0 }
  const politeness = polite(clock)
  once(politeness, clock, failed())
  const standing = once(politeness, clock, failed())
  expect(once(politeness, clock, { kind: 'untouched' })).toEqual(standing)
  expect(once(politeness, clock, { kind: 'answered' })).toEqual({ failures: 0, notBefore: 0, stopped: false })
  expect(politeness.begin('blog', 'blog.example')).toEqual({ kind: 'wait', until: clock.now + gapMs })
})

test('what is gone stays so after the app was closed, until its owner wants it asked again', () => {
  const clock = { now: 0 }
  const standing = once(polite(clock), clock, { kind: 'gone' })
  const reopened = polite(clock)
  reopened.restore('blog', standing)
  expect(reopened.begin('blog', 'blog.example')).toEqual({ kind: 'stopped' })
  reopened.forget('blog')
  expect(reopened.begin('blog', 'blog.example')).toEqual({ kind: 'go' })
})

test('a clock that was set back silences no source for longer than the longest wait', () => {
  const clock = { now: 50 * 365 * 24 * 3_600_000 }
  const politeness = polite(clock)
  once(politeness, clock, failed(longestBackoffMs / 1000))
  clock.now = 1_000
  expect(politeness.begin('blog', 'blog.example')).toEqual({ kind: 'wait', until: 1_000 + longestBackoffMs })
})

test('a request that never began cannot end', () => {
  expect(() => polite({ now: 0 }).end('blog', { kind: 'answered' })).toThrow('no request of blog is under way')
})
