/** What the window shows, as a picture on the clipboard. */
import { type BrowserWindow, ClipboardItem, clipboard, type Rectangle } from 'electron'

/** `rectangle` in CSS pixels of the page; false when there is no window, or nothing of it lies within. */
export async function copyPicture(window: BrowserWindow | null, { x, y, width, height }: Rectangle): Promise<boolean> {
  if (window === null) return false
  const zoom = window.webContents.getZoomFactor()
  const toPoints = (value: number) => Math.round(value * zoom)
  const picture = await window.webContents.capturePage({ x: toPoints(x), y: toPoints(y), width: toPoints(width), height: toPoints(height) })
  if (picture.isEmpty()) return false
  // Older versions write a picture by a way of its own, which newer ones no longer know.
  if ('writeImage' in clipboard && typeof clipboard.writeImage === 'function') {
    clipboard.writeImage(picture)
    return true
  }
  const bytes = new Blob([Uint8Array.from(picture.toPNG())], { type: 'image/png' })
  await clipboard.write([new ClipboardItem({ 'image/png': bytes })])
  return true
}
