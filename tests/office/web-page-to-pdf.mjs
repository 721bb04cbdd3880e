// A browser of its own, without anything of the app, that prints a web page as its reader would: `electron web-page-to-pdf.mjs PAGE PDF`.
import { writeFileSync } from 'node:fs'
import { app, BrowserWindow, session } from 'electron'

const [page, pdf] = process.argv.slice(-2)

void app.whenReady().then(async () => {
  const asked = []
  // What the page would fetch, besides itself and the pictures it holds.
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    if (!url.startsWith('file:') && !url.startsWith('data:')) asked.push(url)
    answer({})
  })
  const window = new BrowserWindow({ show: false, width: 1000, height: 1200 })
  const said = []
  window.webContents.on('console-message', (_event, _level, message) => said.push(message))
  await window.loadFile(page)
  const broken = await window.webContents.executeJavaScript('[...document.images].filter((image) => image.naturalWidth === 0).length')
  writeFileSync(pdf, await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true }))
  process.stdout.write(JSON.stringify({ asked, said, broken }))
  app.exit(0)
})
