// How programs that start Electron (Playwright, electron-vite, the app itself) learn which one, and with which switches.
import { readFileSync } from 'node:fs'
import { hasDisplay } from './system-packages.mjs'

/** Environment for Playwright's `_electron.launch`, the `electron` command, electron-vite, and our database. */
export function electronEnvironment(runtime) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
    ...(runtime.sqliteBinding ? { BETTER_SQLITE3_BINDING: runtime.sqliteBinding } : {}),
    ...(isSandboxImpossible() ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}),
  }
}

/** Switches for a start from the sources: quiet, without a graphics card where the screen is virtual, without the sandbox only where the system forbids it. */
export function electronSwitches() {
  return ['--log-level=3', ...(hasDisplay() ? [] : ['--disable-gpu']), ...(isSandboxImpossible() ? ['--no-sandbox'] : [])]
}

/** Chromium's sandbox refuses to run for root, and where user namespaces are closed to unpacked programs (newer Ubuntu). */
function isSandboxImpossible() {
  if (process.platform !== 'linux') return false
  return (
    process.getuid() === 0 ||
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0'
  )
}

function setting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim()
  } catch {
    return null // this kernel has no such setting
  }
}
