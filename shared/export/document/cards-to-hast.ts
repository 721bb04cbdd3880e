/** Cards of a document: whom to ask, colours and logo, right and wrong pictures, small print. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BlockOf } from '../../contracts/document-nodes.ts'
import { type IconName, icon, patch } from './icons.ts'
import type { Drawing, PaperText } from './paper-types.ts'
import { proseToHast } from './prose-to-hast.ts'

const verdictIcons: Readonly<Record<'right' | 'wrong', IconName>> = { right: 'circle-check', wrong: 'circle-cross' }

export function exampleToHast({ attrs }: BlockOf<'example'>, { text, pictures }: Drawing): Element {
  const { verdict, assetId, alt, caption } = attrs
  const address = assetId === null ? undefined : pictures.get(assetId)
  const words = verdict === 'plain' ? [] : [icon(verdictIcons[verdict]), h('strong', text.message(`paper.${verdict}`)), ' ']
  return h(`figure.gw-example.gw-${verdict}`, [
    ...(address === undefined ? [] : [h('img', { src: address, alt })]),
    h('figcaption', [...words, caption]),
  ])
}

export function swatchToHast({ attrs }: BlockOf<'swatch'>, { text, pictures }: Drawing): Element {
  const logo = attrs.logo === null ? undefined : pictures.get(attrs.logo)
  return h('section.gw-swatch', [
    ...(logo === undefined ? [] : [h('img.gw-logo', { src: logo, alt: text.message('paper.logo') })]),
    h(
      'ul',
      attrs.colors.map(({ name, hex }) => h('li', [patch(hex), h('strong', name), ' ', h('code', hex.toLowerCase())])),
    ),
    ...(attrs.note === '' ? [] : [h('p', attrs.note)]),
  ])
}

export function contactToHast({ attrs }: BlockOf<'contact'>, text: PaperText): Element {
  const { name, role, email, phone, hours, note } = attrs
  const ways = [
    ...(email === '' ? [] : [h('a', { href: `mailto:${email}` }, email)]),
    ...(phone === '' ? [] : [h('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}` }, phone)]),
    ...(hours === '' ? [] : [h('span', hours)]),
  ]
  return h('section.gw-card.gw-contact', [
    h('p.gw-label', [
      icon('person'),
      h('strong', name === '' ? text.message('paper.contact') : name),
      ...(role === '' ? [] : [`, ${role}`]),
    ]),
    ...(ways.length === 0
      ? []
      : [
          h(
            'p.gw-ways',
            ways.flatMap((way, at) => (at === 0 ? [way] : [' · ', way])),
          ),
        ]),
    ...(note === '' ? [] : [h('p', note)]),
  ])
}

/** Small print: what it says, where it applies, where it stands, and when somebody last looked. */
export function legalToHast({ attrs, content }: BlockOf<'legalNote'>, text: PaperText): Element {
  const { jurisdiction, source, checkedOn } = attrs
  const place = jurisdiction === 'any' ? '' : text.message(`paper.place-${jurisdiction}`)
  const parts: ElementContent[][] = [
    ...(source === '' ? [] : [sourceOf(source)]),
    ...(checkedOn === null ? [] : [[{ type: 'text' as const, value: text.message('paper.checked', { day: text.day(checkedOn) }) }]]),
  ]
  return h('div.gw-legal', { role: 'note' }, [
    ...(place === '' ? [] : [h('p.gw-place', h('strong', place))]),
    ...proseToHast(content),
    ...(parts.length === 0
      ? []
      : [
          h(
            'p.gw-source',
            parts.flatMap((part, at) => (at === 0 ? part : [{ type: 'text' as const, value: ', ' }, ...part])),
          ),
        ]),
  ])
}

/** An address is a link where it is nothing else. */
function sourceOf(source: string): ElementContent[] {
  return /^https?:\/\/\S+$/.test(source) ? [h('a', { href: source }, source)] : [{ type: 'text', value: source }]
}
