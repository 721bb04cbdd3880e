/** How smoothly a part of the app scrolls, beside an empty page of the same height scrolled in the same window. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Locator, type Page } from '@playwright/test'
import { environment, root, switches } from '#tests/e2e/app.ts'

/** Milliseconds between frames that 95 of 100 frames keep, and how many times slower the part is. */
export interface ScrollTimes {
  readonly partP95: number
  readonly emptyP95: number
  readonly ratio: number
}

export interface ScrollOptions {
  /** Writes the workspace that is opened. */
  readonly make: (path: string) => void
  /** Address of the screen. */
  readonly route: string
  /** Waits until it is all there; what is scrolled. */
  readonly find: (page: Page) => Promise<Locator>
  /** Pixels of the empty page. */
  readonly height: number
}

/** Milliseconds of one scroll; both pages are scrolled by turns, so that whatever else the machine does weighs on both. */
const scrollTime = 3000
const turns = 3
/** Pixels of one notch of the wheel, milliseconds that a frame should take, and notches before it turns round. */
const wheel = { pixels: 120, every: 16, turnAfter: 120 } as const

/** Needs a screen and the built app. */
export async function compareScroll({ make, route, find, height }: ScrollOptions): Promise<ScrollTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-scroll-'))
  make(join(folder, 'large.groundswell'))
  const app = await launch(folder, route)
  try {
    const page = await app.firstWindow()
    const part = await find(page)
    const frames = { part: [] as number[], empty: [] as number[] }
    await scroll(page, part)
    for (let turn = 0; turn < turns; turn += 1) {
      frames.part.push(...(await scroll(page, part)))
      const empty = await coverWithEmptyPage(page, height)
      frames.empty.push(...(await scroll(page, empty)))
      await empty.evaluate((element) => element.remove())
    }
    const partP95 = p95(frames.part)
    const emptyP95 = p95(frames.empty)
    return { partP95, emptyP95, ratio: partP95 / emptyP95 }
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The two figures and their ratio, as the benchmarks print them. */
export function scrollLines(what: string, { partP95, emptyP95, ratio }: ScrollTimes, promised: number): readonly string[] {
  return [
    `scrolling ${what}: p95 frame ${partP95.toFixed(1)} ms, an empty page ${emptyP95.toFixed(1)} ms`,
    `ratio of p95 frames ${ratio.toFixed(2)} (promised: at most ${promised})`,
  ]
}

function launch(folder: string, route: string) {
  const userData = join(folder, 'user')
  mkdirSync(userData)
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ locale: 'en', theme: 'light', lastRoute: route }))
  return _electron.launch({
    args: [...switches, root, join(folder, 'large.groundswell')],
    cwd: root,
    env: environment({ GROUNDSWELL_USER_DATA: userData }),
  })
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
    await page.mouse.wheel(0, isDown ? wheel.pixels : -wheel.pixels)
    await page.evaluate(nextFrame)
  }
  return frames
}

/** Runs in the page: one notch of the wheel a frame. */
function nextFrame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done))
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
