/** What slides are laid upon: a master with its layouts, ours or a company's own. */

import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { Box } from './drawn.ts'
import type { Link, Part } from './package.ts'
import type { ThemeColors } from './palette.ts'

/** A layout and the places that it offers. */
export interface FrameLayout {
  readonly path: string
  /** Kind of its place for the title; null: it has none, and a box of ours stands there. */
  readonly titleType: 'title' | 'ctrTitle' | null
  readonly title: Box
  /** In points: what titles are written in. */
  readonly titleSize: number
  /** Where everything else goes. */
  readonly area: Box
  /** Number of its place for the foot and for the page number; null: it has none. */
  readonly foot: number | null
  readonly page: number | null
}

export interface Frame {
  readonly name: string
  /** All but the presentation itself, slides, charts and notes. */
  readonly parts: readonly Part[]
  /** In points. */
  readonly width: number
  readonly height: number
  /** The presentation's part with `slides` (one element, or empty) in the place of its list of slides. */
  readonly presentation: (slides: string) => string
  /** Links of the presentation; those of slides are added. */
  readonly links: readonly Link[]
  readonly notesMaster: string
  readonly layouts: { readonly title: FrameLayout; readonly content: FrameLayout }
  readonly colors: ThemeColors
  /** The typeface of text. */
  readonly face: string
}

export const contentType = (kind: string) => `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`

export const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml'

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** The line at the foot of each slide. */
export function footOf({ foot, company, program }: Pick<ReportContent, 'foot' | 'company' | 'program'>): string {
  return foot || company || program
}
