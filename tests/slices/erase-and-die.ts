/** Erases people from a file and is killed at the moment when a step begins: arguments are the file, the step, and the ids. */
import { erasePeople } from '#db/erase/erase-people.ts'

const [path = '', deadly = '', ...personIds] = process.argv.slice(2)
await erasePeople(path, personIds, {
  clock: Date.now,
  actor: 'me',
  onStep: (step) => {
    if (step === deadly) process.kill(process.pid, 'SIGKILL')
  },
})
