/** A report as a PowerPoint file: native charts and tables, notes for whoever speaks, on our master or the company's own. */
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { createValues } from '#shared/export/report/values.ts'
import type { Locale } from '#shared/ids.ts'
import { messageOf } from '../../text.ts'
import { bookLink, writeChart } from './chart-xml.ts'
import type { Shape, Slide } from './drawn.ts'
import { contentType, type Frame, footOf } from './frame.ts'
import { masterFrame } from './master.ts'
import { notesXml } from './notes-xml.ts'
import { type DeckLogo, ownFrame } from './own-frame.ts'
import { type Link, type Part, writePackage } from './package.ts'
import { paletteOf } from './palette.ts'
import { coreXml, propertiesXml } from './properties-xml.ts'
import { slidesOf } from './section-slides.ts'
import { type SlideLook, slideXml } from './slide-xml.ts'

const languages: Readonly<Record<Locale, string>> = { en: 'en-GB', it: 'it-IT', ms: 'ms-MY' }

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const bookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The same content gives the same bytes. `master`: a .pptx or .potx whose look is taken over, its slides left out; then the logo is the
 * master's affair. Refuses a master as `readMaster` does. Names of people are resolved already.
 */
export async function writeDeck(
  content: ReportContent,
  { logo, master }: { logo: DeckLogo | null; master: Uint8Array | null },
): Promise<Uint8Array> {
  const say = (id: string) => messageOf(content.locale, id)
  const names = { cover: say('report.deck-layout-cover'), content: say('report.deck-layout-content') }
  const frame = master === null ? ownFrame(content, logo, names) : masterFrame(master, content)
  const language = languages[content.locale]
  const look = { palette: paletteOf(frame.colors), language, foot: footOf(content), face: frame.face }
  const charts = createCharts(content, look)
  const slides = slidesOf(content, frame)
  const slideParts = slides.flatMap((slide, at) => partsOfSlide(frame, look, slide, at + 1, charts))
  const list = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="slide${at + 1}"/>`).join('')
  const links = slides.map((_, at): Link => ({ id: `slide${at + 1}`, type: 'slide', target: slidePath(at + 1) }))
  const properties = [propertiesXml(content, slides.length), coreXml(content, language)]
  const presentation: Part = {
    ...{ path: 'ppt/presentation.xml', type: contentType('presentation.main') },
    ...{ data: frame.presentation(`<p:sldIdLst>${list}</p:sldIdLst>`), links: [...frame.links, ...links] },
  }
  return writePackage(
    [presentation, ...frame.parts, ...slideParts, ...charts.parts(), ...properties],
    [
      { id: 'rId1', type: 'officeDocument', target: presentation.path },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
      { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
    ],
  )
}

const slidePath = (number: number) => `ppt/slides/slide${number}.xml`

interface Charts {
  /** Writes it, and answers where it lies. */
  readonly add: (shape: Extract<Shape, { kind: 'chart' }>) => string
  readonly parts: () => readonly Part[]
}

function createCharts(report: ReportContent, look: Pick<SlideLook, 'palette' | 'language'>): Charts {
  const parts: Part[] = []
  const writing = {
    ...look,
    values: createValues(report.locale, report.currency),
    report,
    sheetName: messageOf(report.locale, 'report.deck-sheet'),
  }
  return {
    parts: () => parts,
    add: ({ chart, box }) => {
      const number = parts.length / 2 + 1
      const [path, bookPath] = [`ppt/charts/reportChart${number}.xml`, `ppt/embeddings/reportChart${number}.xlsx`]
      const { xml, book } = writeChart(writing, chart, box.width)
      parts.push({ path, type: chartType, data: xml, links: [{ id: bookLink, type: 'package', target: bookPath }] })
      parts.push({ path: bookPath, type: bookType, data: book, links: [] })
      return path
    },
  }
}

function partsOfSlide(frame: Frame, look: SlideLook, slide: Slide, number: number, charts: Charts): readonly Part[] {
  const path = slidePath(number)
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`
  const layout = frame.layouts[slide.layout]
  const chartLinks = slide.shapes.flatMap((shape, at): Link[] =>
    shape.kind === 'chart' ? [{ id: `chart${at}`, type: 'chart', target: charts.add(shape) }] : [],
  )
  const links: readonly Link[] = [
    { id: 'rId1', type: 'slideLayout', target: layout.path },
    { id: 'rId2', type: 'notesSlide', target: notesPath },
    ...chartLinks,
  ]
  const notesLinks: readonly Link[] = [
    { id: 'rId1', type: 'notesMaster', target: frame.notesMaster },
    { id: 'rId2', type: 'slide', target: path },
  ]
  return [
    { path, type: contentType('slide'), data: slideXml(look, frame, slide, number), links },
    { path: notesPath, type: contentType('notesSlide'), data: notesXml(look, slide.notes), links: notesLinks },
  ]
}
