// The least an Electron app can be: what our start is measured against.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.env.GROUNDSWELL_USER_DATA)
void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(join(import.meta.dirname, 'index.html')))
app.on('window-all-closed', () => app.quit())
