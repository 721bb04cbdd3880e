/** The few signs on paper, drawn as lines so that they print in black and white; the word beside them says the same. */
import type { Element } from 'hast'
import { s } from 'hastscript'

/** Paths of 24 units, from the icon set of the app (Tabler, MIT). */
const paths = {
  check: ['M5 12l5 5l10 -10'],
  cross: ['M18 6l-12 12', 'M6 6l12 12'],
  'circle-check': ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M9 12l2 2l4 -4'],
  'circle-cross': ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M10 10l4 4m0 -4l-4 4'],
  ban: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M5.7 5.7l12.6 12.6'],
  reply: ['M8 9h8', 'M8 13h6', 'M9 18h-3a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-3l-3 3z'],
  alert: [
    'M12 9v4',
    'M10.36 3.6l-8.1 13.5a1.9 1.9 0 0 0 1.6 2.9h16.2a1.9 1.9 0 0 0 1.6 -2.9l-8.1 -13.5a1.9 1.9 0 0 0 -3.2 0',
    'M12 16h.01',
  ],
  calendar: ['M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2z', 'M16 3v4', 'M8 3v4', 'M4 11h16'],
  'arrow-up-right': ['M17 7l-10 10', 'M8 7h9v9'],
  'dashed-circle': [
    'M8.56 3.69a9 9 0 0 0 -2.92 1.95',
    'M3.69 8.56a9 9 0 0 0 -.69 3.44',
    'M3.69 15.44a9 9 0 0 0 1.95 2.92',
    'M8.56 20.31a9 9 0 0 0 3.44 .69',
    'M15.44 20.31a9 9 0 0 0 2.92 -1.95',
    'M20.31 15.44a9 9 0 0 0 .69 -3.44',
    'M20.31 8.56a9 9 0 0 0 -1.95 -2.92',
    'M15.44 3.69a9 9 0 0 0 -3.44 -.69',
  ],
  person: ['M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0', 'M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'],
} as const

export type IconName = keyof typeof paths

/** Drawn in the colour of the text around it, hidden from those who listen. */
export function icon(name: IconName): Element {
  return s(
    'svg.gw-icon',
    {
      viewBox: '0 0 24 24',
      width: 16,
      height: 16,
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 2,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      ariaHidden: 'true',
    },
    paths[name].map((d) => s('path', { d })),
  )
}

/** A patch of colour: a drawing, not a background, so that it is printed however the printer is set. */
export function patch(hex: string): Element {
  return s('svg.gw-patch', { viewBox: '0 0 24 24', width: 24, height: 24, ariaHidden: 'true' }, [
    s('rect', { x: 0.5, y: 0.5, width: 23, height: 23, rx: 4, fill: hex, stroke: '#6b7680', strokeWidth: 1 }),
  ])
}
