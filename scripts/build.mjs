// `npm run build`: the app into out/, without opening it.
import { buildApp } from './lib/build.mjs'
import { endWith } from './lib/run.mjs'
import { setUp } from './setup.mjs'

endWith(build())

async function build() {
  await setUp()
  console.error(`Build: ${(await buildApp()) ? 'done' : 'up to date'}`)
}
