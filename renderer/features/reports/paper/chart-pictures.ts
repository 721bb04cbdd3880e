/** The charts of a report as pictures, sharp enough for slides and screens of fine dots. */
import './paper-letters.css'
import { useEffect, useState } from 'react'
import type { ChartBlock, ReportContent } from '#shared/contracts/report-shapes.ts'
import { chartToSvg, isEmpty } from '#shared/export/report/charts/chart-to-svg.ts'
import { createDrawing } from '#shared/export/report/drawing.ts'
import { columnWidth } from '#shared/export/report/paper-sizes.ts'
import { toDataUrl } from '../../../lib/data-url.ts'
import { paperTextOf } from '../../../lib/paper-text.ts'

export interface ChartPicture {
  /** The chart's title. */
  readonly name: string
  /** PNG, as `data:`. */
  readonly url: string
}

/** Dots of the picture for one of the drawing. */
const fineness = 2

/** Those with something to see in them, in the report's order; null until all are drawn. */
export function useChartPictures(content: ReportContent): readonly ChartPicture[] | null {
  const [pictures, setPictures] = useState<readonly ChartPicture[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void drawAll(content).then((drawn) => {
      if (isWanted) setPictures(drawn)
    })
    return () => {
      isWanted = false
    }
  }, [content])
  return pictures
}

async function drawAll(content: ReportContent): Promise<readonly ChartPicture[]> {
  const drawing = createDrawing(content, paperTextOf(content.locale), columnWidth('a4-portrait'))
  const font = await letters()
  const charts = content.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is ChartBlock => block.kind === 'chart' && !isEmpty(block))
  const pictures: ChartPicture[] = []
  for (const block of charts) pictures.push({ name: block.title, url: await toPicture(chartToSvg(block, drawing, font)) })
  return pictures
}

/** A picture sees nothing of the page around it: it has to bring its letters along. */
async function letters(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule)
  const faces = rules.flatMap(({ style, parentStyleSheet }) => {
    const [, address] = style.getPropertyValue('src').match(/url\("?([^")]+)"?\)/) ?? []
    const [weight, range] = [style.getPropertyValue('font-weight'), style.getPropertyValue('unicode-range')]
    return address === undefined || style.getPropertyValue('font-family') !== 'Inter'
      ? []
      : [{ address: new URL(address, parentStyleSheet?.href ?? document.baseURI), weight, range }]
  })
  const made = await Promise.all(
    faces.map(async ({ address, weight, range }) => {
      const bytes = await (await fetch(address)).arrayBuffer()
      const url = toDataUrl({ type: 'font/woff2', bytes: new Uint8Array(bytes) })
      return `@font-face { font-family: Inter; font-weight: ${weight}; src: url("${url}"); unicode-range: ${range}; }`
    }),
  )
  return made.join('\n')
}

async function toPicture({ svg, width, height }: ReturnType<typeof chartToSvg>): Promise<string> {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * fineness)
  canvas.height = Math.round(height * fineness)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}
