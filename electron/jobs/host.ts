/** The one process for heavy jobs: it speaks the same messages as a page's port, so that progress, cancelling and refusals are the same. */
import { AppError } from '#shared/rpc.ts'
import { createPortServer } from '../procedures/serve-port.ts'
import { createPoliteness } from '../services/feeds/fetch/politeness.ts'
import { createAskJob } from './answers.ts'
import { createQuestions } from './ask.ts'
import { eraseJob } from './erase.ts'
import { createFeedSyncJob, feedPreviewJob, pageJob } from './feeds.ts'
import { figureFileJobs } from './figure-files.ts'
import type { Job } from './job.ts'
import { mentionsJob } from './mentions.ts'
import { redlineJob } from './redline.ts'
import { reportJob } from './report.ts'
import { rosterJobs } from './roster.ts'
import { tidyJob } from './tidy.ts'
import { verify } from './verify.ts'

/** Electron gives it to a process of this kind; there is no other way in. */
declare const process: NodeJS.Process & {
  readonly parentPort: {
    postMessage(message: unknown): void
    on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  }
}

const jobs: ReadonlyMap<string, Job> = new Map([
  ['ask', createAskJob()],
  ['erase', eraseJob],
  ['feed-preview', feedPreviewJob],
  ['feed-sync', createFeedSyncJob(createPoliteness(() => performance.now(), Math.random))],
  ['mentions-bring-in', mentionsJob],
  ['page', pageJob],
  ['redline', redlineJob],
  ['report', reportJob],
  ...figureFileJobs,
  ...rosterJobs,
  ['tidy', tidyJob],
  ['verify', verify],
])
const never = new AbortController().signal
const post = (message: unknown): void => process.parentPort.postMessage(message)
const questions = createQuestions(post)

const server = createPortServer({
  router: {
    async call(name, input, { signal = never, onProgress = () => undefined } = {}) {
      const job = jobs.get(name)
      if (!job) throw new AppError('bad-input', { name })
      return job(input, { signal, onProgress, ask: questions.ask, changed: (topics) => post({ t: 'changed', topics }) })
    },
  },
  post,
  clock: Date.now,
  report: (problem) => console.error(problem),
})
process.parentPort.on('message', (event) => {
  if (!questions.take(event.data)) server.receive(event.data)
})
