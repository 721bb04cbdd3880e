/** `demo FILE`: a made-up company of any size, the same bytes for the same numbers; for measuring and for showing. */
import { resolve } from 'node:path'
import { buildSynthetic } from '#electron/services/demo/build-synthetic.ts'
import { answer, type Call, type Command, optionOf, positionalOf } from '../command.ts'
import { mount, reportTo } from '../workspace.ts'

export const demoCommand: Command = {
  name: 'demo',
  about: 'cli.about.demo',
  positionals: ['FILE'],
  options: {
    advocates: { about: 'cli.option.advocates', value: 'N', required: true, whole: { min: 1, max: 2_000_000 } },
    days: { about: 'cli.option.days', value: 'D', required: true, whole: { min: 0, max: 3650 } },
    events: { about: 'cli.option.events', value: 'E', required: true, whole: { min: 0, max: 100_000_000 } },
    seed: { about: 'cli.option.seed', value: 'S', required: true, whole: { min: 0, max: 4_294_967_295 } },
  },
  run: async (call) => {
    const path = resolve(positionalOf(call, 0))
    const [advocates = 0, days = 0, events = 0, seed = 0] = ['advocates', 'days', 'events', 'seed'].map((name) =>
      Number(optionOf(call, name)),
    )
    const text = call.speech.text()
    await buildSynthetic(path, {
      advocates,
      days,
      seed,
      events,
      locale: text.locale,
      resources: call.home.resources,
      mount,
      report: reportTo(call),
      onProgress: progressOf(call, events),
    })
    answer(call, { path, advocates, days, events, seed }, () => text.say('cli.made', { path }))
    return 0
  },
}

/** Every tenth of the way, one line on stderr. */
function progressOf({ io, speech }: Call, all: number): (done: number) => void {
  let told = 0
  return (done) => {
    const tenth = Math.floor((done * 10) / all)
    if (tenth > told) io.stderr.write(`${speech.text().say('cli.events-written', { done, all })}\n`)
    told = tenth
  }
}
