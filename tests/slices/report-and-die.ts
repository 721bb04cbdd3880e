/** Makes a report in every format and is killed at a step: the arguments are the world's folder, the workspace, where to, and the step. */
import { reportFormats } from '#shared/domain/reports/types.ts'
import { createWorld } from './world.ts'

const [folder = '', path = '', to = '', step = ''] = process.argv.slice(2)
const world = createWorld({ folder })
world.session.open(path, 'read')
await world.caller.reports.exportFiles(
  {
    source: { template: 'monthly', period: { from: '2027-01-01', to: '2027-01-31' } },
    formats: [...reportFormats],
    folder: to,
    overwrite: true,
  },
  { onProgress: (value) => Reflect.get(Object(value), 'done') === Number(step) && process.kill(process.pid, 'SIGKILL') },
)
