/** How smoothly a timeline of 1,000 tasks scrolls, beside an empty page of the same height scrolled in the same window. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Locator, type Page } from '@playwright/test'
import { environment, root, switches } from '#tests/e2e/app.ts'
import { makeLargeWorkspace, taskTitle } from './large-workspace.ts'

/** Milliseconds between frames that 95 of 100 frames keep, and how many times slower the timeline is. */
export interface TimelineScroll {
  readonly timelineP95: number
  readonly emptyP95: number
  readonly ratio: number
}

/** Milliseconds of one scroll; both pages are scrolled by turns, so that whatever else the machine does weighs on both. */
const scrollTime = 3000
const turns = 3
/** Pixels of one notch of the wheel, milliseconds between two, and notches before it turns round. */
const wheel = { pixels: 120, every: 16, turnAfter: 120 } as const

/** Needs a screen and the built app. */
export async function measureTimelineScroll(): Promise<TimelineScroll> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-scroll-'))
  const app = await launch(folder)
  try {
    const page = await app.firstWindow()
    const timeline = page.getByRole('treegrid')
    await timeline.getByText(taskTitle).first().waitFor()
    const frames = { timeline: [] as number[], empty: [] as number[] }
    await scroll(page, timeline)
    for (let turn = 0; turn < turns; turn += 1) {
      frames.timeline.push(...(await scroll(page, timeline)))
      const empty = await coverWithEmptyPage(page, 32 * 1000)
      frames.empty.push(...(await scroll(page, empty)))
      await empty.evaluate((element) => element.remove())
    }
    const timelineP95 = p95(frames.timeline)
    const emptyP95 = p95(frames.empty)
    return { timelineP95, emptyP95, ratio: timelineP95 / emptyP95 }
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function launch(folder: string) {
  const workspace = join(folder, 'large.groundswell')
  makeLargeWorkspace(workspace)
  const userData = join(folder, 'user')
  mkdirSync(userData)
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ locale: 'en', theme: 'light', lastRoute: '/plan/timeline' }))
  return _electron.launch({ args: [...switches, root, workspace], cwd: root, env: environment({ GROUNDSWELL_USER_DATA: userData }) })
}

async function coverWithEmptyPage(page: Page, height: number): Promise<Locator> {
  await page.evaluate((pixels) => {
    const cover = document.createElement('div')
    cover.id = 'empty-page'
    cover.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: Canvas; z-index: 1000'
    const content = document.createElement('div')
    content.style.height = `${pixels}px`
    cover.append(content)
    document.body.append(cover)
  }, height)
  return page.locator('#empty-page')
}

/** Turns the wheel over an element, down and up again; resolves with the milliseconds between frames. */
async function scroll(page: Page, over: Locator): Promise<readonly number[]> {
  const box = await over.boundingBox()
  if (box === null) throw new Error('Nothing to scroll')
  await page.mouse.move(box.x + (box.width * 2) / 3, box.y + box.height / 2)
  const frames = page.evaluate(countFrames, scrollTime)
  const notches = Math.floor(scrollTime / wheel.every)
  for (let notch = 0; notch < notches; notch += 1) {
    const isDown = Math.floor(notch / wheel.turnAfter) % 2 === 0
    const next = page.waitForTimeout(wheel.every)
    await page.mouse.wheel(0, isDown ? wheel.pixels : -wheel.pixels)
    await next
  }
  return frames
}

/** Runs in the page. */
function countFrames(milliseconds: number): Promise<number[]> {
  return new Promise((done) => {
    const gaps: number[] = []
    const start = performance.now()
    let last = start
    const step = (now: number) => {
      gaps.push(now - last)
      last = now
      if (now - start < milliseconds) requestAnimationFrame(step)
      else done(gaps.slice(1))
    }
    requestAnimationFrame(step)
  })
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}
