// Stands in for Electron's own default app, which the fallback runtime lacks: reads the command line and starts the application it names.
// It must be an ES module with top-level await: Electron holds `ready` back until this module has been evaluated, and the application's entry with it.
import fs from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preload, file } = readArguments(process.argv.slice(1))
if (preload.length > 0) Module._preloadModules(preload)
if (file === undefined) {
  console.error('Name the application to start: electron PATH')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
try {
  await import(pathToFileURL(entryOf(path.resolve(file))).toString())
} catch (error) {
  console.error('The application failed while it loaded')
  console.error(error.stack ?? error)
  process.exit(1)
}

function readArguments(args) {
  const preload = []
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') preload.push(args[++i])
    else if (args[i] === '--version' || args[i] === '-v') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (!args[i].startsWith('-')) return { preload, file: args[i] }
  }
  return { preload, file: undefined }
}

/** Gives the application its own name, version and folders, as Electron's default app does. */
function entryOf(target) {
  const manifest = path.join(target, 'package.json')
  if (!fs.existsSync(manifest)) {
    app.setAppPath(path.dirname(target))
    return target
  }
  const { name, productName, version, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  if (desktopName) app.setDesktopName(desktopName)
  app.setPath('userData', path.join(app.getPath('appData'), app.name))
  app.setAppPath(target)
  return Module._resolveFilename(target, null, true)
}
