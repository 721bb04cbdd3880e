/** A disk that can be filled: a file system of a few megabytes that only the started app sees. No rights are needed for it. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

export interface SmallDisk {
  /** Starts the app with the disk in its place. */
  readonly program: string
  /** Where the disk is, for the app. */
  readonly place: string
}

const ownNamespace = ['--user', '--map-root-user', '--mount'] as const

/** Whether this system lets everybody mount in a namespace of their own: Linux does, unless its administrator forbade it. */
export function canMakeSmallDisk(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', [...ownNamespace, 'mount', '-t', 'tmpfs', 'small', tmpdir()]).status === 0
}

/** Only where `canMakeSmallDisk`. */
export function makeSmallDisk(folder: string, megabytes: number): SmallDisk {
  const place = join(folder, 'small disk')
  mkdirSync(place)
  const program = join(folder, 'start')
  const electron = String(createRequire(import.meta.url)('electron'))
  const inside = `mount -t tmpfs -o size=${megabytes}m small "$1" && shift && exec "$@"`
  // In the namespace everybody is root, to whom Chromium refuses its sandbox.
  writeFileSync(
    program,
    `#!/bin/sh\nexec unshare ${ownNamespace.join(' ')} sh -c '${inside}' sh '${place}' '${electron}' --no-sandbox "$@"\n`,
  )
  chmodSync(program, 0o755)
  return { program, place }
}

/** Copies a file as the app sees the paths. */
export function copyInside(app: ElectronApplication, from: string, to: string): Promise<void> {
  return app.evaluate((_electron, paths) => process.getBuiltinModule('node:fs').copyFileSync(paths.from, paths.to), { from, to })
}

/** Leaves not one byte. */
export function fill({ place }: SmallDisk, app: ElectronApplication): Promise<string> {
  return app.evaluate(
    (_electron, path) => {
      const { openSync, writeSync, closeSync } = process.getBuiltinModule('node:fs')
      const file = openSync(path, 'w')
      try {
        for (;;) writeSync(file, Buffer.alloc(4096))
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : ''
      } finally {
        closeSync(file)
      }
    },
    join(place, 'ballast'),
  )
}

/** Gives back what `fill` took. */
export function empty({ place }: SmallDisk, app: ElectronApplication): Promise<void> {
  return app.evaluate((_electron, path) => process.getBuiltinModule('node:fs').rmSync(path), join(place, 'ballast'))
}
