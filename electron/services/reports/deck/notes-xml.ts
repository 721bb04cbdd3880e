/** The page of notes behind each slide, and its master for decks that have none of their own. */
import { contentType, namespaces, themeType } from './frame.ts'
import type { Part } from './package.ts'
import { boxXml, outlined, type ShapeLook, treeXml } from './shape-xml.ts'
import { themeXml } from './theme-xml.ts'
import { escapeXml, toXml } from './xml.ts'

const path = 'ppt/notesMasters/notesMaster1.xml'

/** Named apart from whatever lies in a company's file. */
const theme = 'ppt/theme/themeOfNotes.xml'

const places = {
  sldImg: {
    name: 'Slide',
    attributes: 'type="sldImg" idx="2"',
    locks: '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>',
    box: { x: 54, y: 54, width: 432, height: 243 },
  },
  body: {
    name: 'Notes',
    attributes: 'type="body" sz="quarter" idx="3"',
    locks: '<a:spLocks noGrp="1"/>',
    box: { x: 54, y: 324, width: 432, height: 340 },
  },
} as const

export function notesParts(program: string, color: string): { readonly path: string; readonly parts: readonly Part[] } {
  const map =
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
  const run =
    '<a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
  const shapes = [
    shape(
      2,
      'sldImg',
      `${boxXml(places.sldImg.box)}${outlined}<a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>`,
      '',
    ),
    shape(3, 'body', `${boxXml(places.body.box)}${outlined}`, '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>'),
  ]
  const data = toXml(
    `<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${treeXml(shapes)}</p:cSld><p:clrMap ${map}/><p:notesStyle><a:lvl1pPr algn="l">${run}</a:lvl1pPr></p:notesStyle></p:notesMaster>`,
  )
  return {
    path,
    parts: [
      { path, type: contentType('notesMaster'), data, links: [{ id: 'rId1', type: 'theme', target: theme }] },
      { path: theme, type: themeType, data: themeXml(program, color), links: [] },
    ],
  }
}

/** What is said while the slide is shown, a paragraph each. */
export function notesXml({ language }: Pick<ShapeLook, 'language'>, notes: readonly string[]): string {
  const said = (notes.length === 0 ? [''] : notes).map((text) =>
    text === ''
      ? `<a:p><a:endParaRPr lang="${language}"/></a:p>`
      : `<a:p><a:r><a:rPr lang="${language}"/><a:t>${escapeXml(text.replace(/\s+/g, ' '))}</a:t></a:r></a:p>`,
  )
  const shapes = [shape(2, 'sldImg', '', ''), shape(3, 'body', '', `<p:txBody><a:bodyPr/><a:lstStyle/>${said.join('')}</p:txBody>`)]
  return toXml(`<p:notes ${namespaces}><p:cSld>${treeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`)
}

function shape(id: number, kind: keyof typeof places, properties: string, body: string): string {
  const { name, attributes, locks } = places[kind]
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr>${locks}</p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${properties}</p:spPr>${body}</p:sp>`
}
