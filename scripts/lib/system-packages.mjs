// What Electron needs from a Linux system: shared libraries, a virtual display where there is no screen, a compiler for the fallback's SQLite binding, and what reads our documents for their own test.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { run, SetupError, stillWorking } from './run.mjs'

/** Library that Electron links to, and the Debian packages that carry it: the newer name (64-bit time) first. */
const libraries = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libdrm.so.2': ['libdrm2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libexpat.so.1': ['libexpat1'],
  'libcairo.so.2': ['libcairo2'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
}

/** Command, and the packages that bring it. */
const display = { Xvfb: ['xvfb'], 'xvfb-run': ['xvfb'], xauth: ['xauth'] }
const compilers = { gcc: ['gcc'], 'g++': ['g++'] }
/** Only for `npm run test:office`. */
const office = {
  soffice: ['libreoffice-writer-nogui', 'libreoffice-writer'],
  pdfinfo: ['poppler-utils'],
  pdftotext: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
  pdfimages: ['poppler-utils'],
  pdffonts: ['poppler-utils'],
}
/** What LibreOffice needs for workbooks and decks: packages of their own on Debian, told by a file beside its program. */
const officeParts = {
  'LibreOffice Calc': { file: 'libsclo.so', packages: ['libreoffice-calc-nogui', 'libreoffice-calc'] },
  'LibreOffice Impress': { file: 'libsdlo.so', packages: ['libreoffice-impress-nogui', 'libreoffice-impress'] },
}
/** What Debian and its kin have installed. */
const dpkg = '/var/lib/dpkg/info'
/** As wide as Calibri, which decks and workbooks name; any other font would show breaks of lines that nobody else sees. */
const officeFont = { file: '/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf', packages: ['fonts-crosextra-carlito'] }

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Installs what is missing where it may (root on Debian and its kin), else refuses with the command to type. */
export async function ensureSystemPackages(needs, tell) {
  if (process.platform !== 'linux') return tell('System packages: nothing needed')
  const missing = missingThings(needs)
  if (missing.length === 0) return tell('System packages: up to date')
  if (findCommand('apt-get') === null)
    throw new SetupError(
      `Install these with your system's package manager, then run the same command again: ${missing.map((thing) => thing.name).join(', ')}`,
    )
  if (process.getuid() !== 0)
    throw new SetupError(`Groundswell needs some system packages. Type this, then run the same command again:\n  ${shellCommand(missing)}`)
  await install(missing, tell)
  const still = missingThings(needs)
  if (still.length > 0)
    throw new SetupError(
      `These are missing even after apt-get: ${still.map((thing) => thing.name).join(', ')}. Try: ${shellCommand(still)}`,
    )
}

/** The last word has the loader: what the binary itself cannot find. */
export function refuseUnresolvedLibraries(executable) {
  if (process.platform !== 'linux' || findCommand('ldd') === null) return
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  const unresolved = [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  if (unresolved.length > 0)
    throw new SetupError(
      `Electron cannot find these libraries on this system: ${unresolved.join(', ')}. Install them, then run the same command again.`,
    )
}

/** Also where we install nothing ourselves: what reads our files must be there, or there is nothing to test. */
export function refuseMissingOfficeTools() {
  const missing = [...Object.keys(office).filter((name) => findCommand(name) === null), ...missingOfficeParts().map(([name]) => name)]
  if (missing.length === 0) return
  const ways = [
    'Debian, Ubuntu: apt-get install libreoffice-writer libreoffice-calc libreoffice-impress poppler-utils',
    'macOS: brew install --cask libreoffice; brew install poppler',
    'Windows: winget install TheDocumentFoundation.LibreOffice oschwartz10612.Poppler',
  ]
  throw new SetupError(
    `npm run test:office needs LibreOffice and Poppler in the PATH. Missing: ${missing.join(', ')}.\n  ${ways.join('\n  ')}`,
  )
}

function missingThings(needs) {
  const commands = { ...(hasDisplay() ? {} : display), ...(needs.compiler ? compilers : {}), ...(needs.office ? office : {}) }
  const missingCommands = Object.entries(commands).filter(([name]) => findCommand(name) === null)
  const more = needs.office ? [...missingOfficeParts(), ...missingOfficeFont()] : []
  return [...missingLibraries(), ...missingCommands, ...more].map(([name, packages]) => ({ name, packages }))
}

/** Only Debian and its kin divide LibreOffice; where it is not there at all, its parts are missing too. */
function missingOfficeParts() {
  if (process.platform !== 'linux' || !existsSync(dpkg)) return []
  const program = findCommand('soffice')
  const folder = program === null ? '' : dirname(realpathSync(program))
  const missing = Object.entries(officeParts).filter(([, { file }]) => !existsSync(join(folder, file)))
  // With windows or without: the two kinds of LibreOffice do not stand each other.
  const hasWindows = program !== null && !existsSync(join(dpkg, 'libreoffice-core-nogui.list'))
  return missing.map(([name, { packages }]) => [name, hasWindows ? packages.slice(-1) : packages])
}

function missingOfficeFont() {
  return existsSync(officeFont.file) ? [] : [['Carlito', officeFont.packages]]
}

function missingLibraries() {
  const { stdout, status } = spawnSync(findCommand('ldconfig') ?? '/sbin/ldconfig', ['-p'], { encoding: 'utf8' })
  if (status !== 0) return []
  const known = new Set([...stdout.matchAll(/^\s*(\S+) \(/gm)].map((match) => match[1]))
  return Object.entries(libraries).filter(([name]) => !known.has(name))
}

async function install(missing, tell) {
  tell(`System packages: installing what is missing with apt-get (${missing.map((thing) => thing.name).join(', ')})`)
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await stillWorking('still updating', run('apt-get', ['update', '-qq'], options))
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packageNames(missing)]
  const { code } = await stillWorking('still installing', run('apt-get', args, options))
  if (code !== 0)
    throw new SetupError(
      `apt-get could not install them (its message is above). Try it by hand, then run the same command again:\n  ${shellCommand(missing)}`,
    )
}

function shellCommand(missing) {
  const sudo = process.getuid() === 0 ? '' : 'sudo '
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packageNames(missing).join(' ')}`
}

/** Of each package's names, the first that this release of the system knows. */
function packageNames(missing) {
  const names = missing.map(({ packages }) => packages.find((name) => packages.length === 1 || isKnownPackage(name)) ?? packages.at(-1))
  return [...new Set(names)]
}

function isKnownPackage(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0
}

function findCommand(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  const ending = process.platform === 'win32' ? '.exe' : ''
  return folders.map((folder) => join(folder, name + ending)).find((path) => existsSync(path)) ?? null
}
