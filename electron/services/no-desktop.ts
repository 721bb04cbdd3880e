/** Stands where there is no window, no dialog and no printer: the command line, and the making of demos. */

import { AppError } from '#shared/rpc.ts'
import type { Desktop } from '../procedures/context.ts'
import { erasingInProcess } from './erase/in-process.ts'
import { feedsInProcess } from './feeds/in-process.ts'
import { figureFilesInProcess } from './figures/in-process.ts'
import { mentionFilesInProcess } from './mentions/in-process.ts'
import { redlineInSlices } from './redline-slices.ts'
import { reportFilesInProcess } from './reports/in-process.ts'
import { rostersInProcess } from './roster/in-process.ts'

function refuse(): never {
  throw new AppError('bad-input', { field: 'desktop' })
}

export const noDesktop: Desktop = {
  ...feedsInProcess({ clock: Date.now, changed: () => undefined }),
  ...rostersInProcess(false),
  ...figureFilesInProcess(false),
  ...mentionFilesInProcess(false),
  ...reportFilesInProcess,
  ...erasingInProcess(Date.now),
  chooseFileToOpen: refuse,
  chooseFilesToOpen: refuse,
  chooseFileToSave: refuse,
  chooseFolder: refuse,
  setMenu: refuse,
  openLink: refuse,
  showFile: refuse,
  printView: refuse,
  copyPicture: refuse,
  verify: refuse,
  // Nobody waits for the main thread here: the job runs in this process, in slices.
  redline: (texts, onProgress, signal) => redlineInSlices(texts, { onProgress, signal }),
  ask: null,
  tidy: null,
  checkForUpdate: refuse,
  quit: refuse,
  info: refuse,
}
