/** Stands where there is no window, no dialog and no printer: the command line, and the making of demos. */

import { AppError } from '#shared/rpc.ts'
import type { Desktop } from '../procedures/context.ts'

function refuse(): never {
  throw new AppError('bad-input', { field: 'desktop' })
}

export const noDesktop: Desktop = {
  chooseFileToOpen: refuse,
  chooseFileToSave: refuse,
  setMenu: refuse,
  openLink: refuse,
  showFile: refuse,
  printView: refuse,
  verify: refuse,
  checkForUpdate: refuse,
  quit: refuse,
  info: refuse,
}
