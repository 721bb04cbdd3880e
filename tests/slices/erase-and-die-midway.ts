/** Erases people from a file and is killed while it is written anew: arguments are the file, the share of its bytes that are written by then, and the ids. */
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { erasePeople } from '#db/erase/erase-people.ts'

const Watch = z.object({ path: z.string(), share: z.number(), rewrites: z.instanceof(Int32Array) })

/** Watches the bytes that are written beside the file. The thread that erases is busy: it could not. */
function watch({ path, share, rewrites }: z.output<typeof Watch>): void {
  const { size } = statSync(path)
  parentPort?.postMessage('ready')
  Atomics.wait(rewrites, 0, 0)
  while ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) < size * share);
  process.kill(process.pid, 'SIGKILL')
}

async function erase(): Promise<void> {
  const [path = '', share = '', ...personIds] = process.argv.slice(2)
  const rewrites = new Int32Array(new SharedArrayBuffer(4))
  await once(new Worker(new URL(import.meta.url), { workerData: { path, share: Number(share), rewrites } }), 'message')
  await erasePeople(path, personIds, {
    clock: Date.now,
    actor: 'me',
    onStep: (step) => {
      // Too late: who waits for the death hears that it did not come.
      if (step === 'check') process.exit(3)
      if (step !== 'rewrite') return
      Atomics.store(rewrites, 0, 1)
      Atomics.notify(rewrites, 0)
    },
  })
}

if (isMainThread) await erase()
else watch(Watch.parse(workerData))
