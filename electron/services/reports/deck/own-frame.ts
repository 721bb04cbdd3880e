/** Our own master: 16:9, white, the program's colour in one line at the edge, its logo at the foot. */
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { Box } from './drawn.ts'
import { contentType, type Frame, footOf, namespaces, themeType } from './frame.ts'
import { notesParts } from './notes-xml.ts'
import type { Part } from './package.ts'
import { paletteOf } from './palette.ts'
import { boxXml, lineXml, outlined, pictureXml, plainTable, rectangleXml, treeXml } from './shape-xml.ts'
import { ownColors, ownFace, themeXml } from './theme-xml.ts'
import { emu, escapeXml, toXml } from './xml.ts'

export interface DeckLogo {
  /** "image/png" or "image/jpeg". */
  readonly type: string
  readonly bytes: Uint8Array
  /** In dots. */
  readonly width: number
  readonly height: number
}

type OwnContent = Pick<ReportContent, 'program' | 'company' | 'color' | 'foot'>

const [width, height] = [960, 540]
const margin = 48
const titleBox: Box = { x: margin, y: 30, width: width - 2 * margin, height: 54 }
const coverBox: Box = { x: margin, y: 190, width: width - 2 * margin, height: 110 }
const footBox: Box = { x: margin, y: 506, width: 620, height: 18 }
const pageBox: Box = { x: width - margin - 90, y: 506, width: 90, height: 18 }
const [coverSize, titleSize] = [38, 26]
const paths = {
  master: 'ppt/slideMasters/slideMaster1.xml',
  cover: 'ppt/slideLayouts/slideLayout1.xml',
  content: 'ppt/slideLayouts/slideLayout2.xml',
}

/** `names`: of the two layouts, as PowerPoint lists them. */
export function ownFrame(content: OwnContent, logo: DeckLogo | null, names: { readonly cover: string; readonly content: string }): Frame {
  const notes = notesParts(content.program, content.color)
  const foot = { foot: 11, page: 12 }
  return {
    name: content.program,
    parts: [...masterParts(content, logo, names), ...notes.parts],
    width,
    height,
    presentation: presentationXml,
    links: [
      { id: 'rId1', type: 'slideMaster', target: paths.master },
      { id: 'rId2', type: 'notesMaster', target: notes.path },
      { id: 'rId3', type: 'theme', target: 'ppt/theme/theme1.xml' },
      { id: 'rId4', type: 'presProps', target: 'ppt/presProps.xml' },
      { id: 'rId5', type: 'tableStyles', target: 'ppt/tableStyles.xml' },
    ],
    notesMaster: notes.path,
    layouts: {
      title: {
        ...{ path: paths.cover, titleType: 'ctrTitle', title: coverBox, titleSize: coverSize, foot: null, page: null },
        area: { x: margin, y: 308, width: coverBox.width, height: 160 },
      },
      content: {
        ...{ path: paths.content, titleType: 'title', title: titleBox, titleSize, ...foot },
        area: { x: margin, y: 92, width: titleBox.width, height: 400 },
      },
    },
    colors: ownColors(content.color),
    face: ownFace,
  }
}

function masterParts(content: OwnContent, logo: DeckLogo | null, names: { cover: string; content: string }): readonly Part[] {
  const picture =
    logo === null
      ? []
      : [{ path: `ppt/media/logo.${logo.type === 'image/jpeg' ? 'jpeg' : 'png'}`, type: logo.type, data: logo.bytes, links: [] }]
  const logoLinks = picture.map(({ path }) => ({ id: 'rId2', type: 'image', target: path }))
  const layout = (path: string, type: string, name: string, shapes: readonly string[]): Part => ({
    ...{ path, type: contentType('slideLayout') },
    links: [{ id: 'rId1', type: 'slideMaster', target: paths.master }, ...logoLinks],
    data: toXml(
      `<p:sldLayout ${namespaces} type="${type}" preserve="1"><p:cSld name="${escapeXml(name)}">${treeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    ),
  })
  const drawn = (id: number, most: Box, side: 'left' | 'right') =>
    logo === null ? [] : [pictureXml(id, content.program, 'rId2', within(logo, most, side))]
  const { accent } = paletteOf(ownColors(content.color))
  return [
    {
      path: paths.master,
      type: contentType('slideMaster'),
      data: masterXml(content),
      links: [
        { id: 'rId1', type: 'slideLayout', target: paths.cover },
        { id: 'rId2', type: 'slideLayout', target: paths.content },
        { id: 'rId3', type: 'theme', target: 'ppt/theme/theme1.xml' },
      ],
    },
    layout(paths.cover, 'title', names.cover, [
      placeXml(2, 'ctrTitle', coverBox, 'b'),
      rectangleXml(3, { x: 0, y: 0, width, height: 10 }, accent),
      ...drawn(4, { x: margin, y: 44, width: 260, height: 72 }, 'left'),
    ]),
    layout(paths.content, 'titleOnly', names.content, [
      placeXml(2, 'title', titleBox, 'b'),
      placeXml(3, 'ftr', footBox, 'ctr', footOf(content)),
      placeXml(4, 'sldNum', pageBox, 'ctr'),
      lineXml(5, { x: margin, y: 500, width: width - 2 * margin, height: 0 }, paletteOf(ownColors(content.color)).line),
      ...drawn(6, { x: width - margin - 230, y: 505, width: 150, height: 22 }, 'right'),
    ]),
    ...fixedParts(content),
    ...picture,
  ]
}

/** What hardly changes from deck to deck. */
function fixedParts(content: OwnContent): readonly Part[] {
  return [
    { path: 'ppt/theme/theme1.xml', type: themeType, data: themeXml(content.program, content.color), links: [] },
    { path: 'ppt/presProps.xml', type: contentType('presProps'), data: toXml(`<p:presentationPr ${namespaces}/>`), links: [] },
    {
      path: 'ppt/tableStyles.xml',
      type: contentType('tableStyles'),
      data: toXml(`<a:tblStyleLst ${namespaces} def="${plainTable}"/>`),
      links: [],
    },
  ]
}

/** As large as it goes into the box without being stretched. */
function within(logo: DeckLogo, most: Box, side: 'left' | 'right'): Box {
  const scale = Math.min(most.width / logo.width, most.height / logo.height)
  const size = { width: logo.width * scale, height: logo.height * scale }
  return { x: side === 'left' ? most.x : most.x + most.width - size.width, y: most.y + (most.height - size.height) / 2, ...size }
}

const placeKinds = {
  title: { name: 'Title', attributes: 'type="title"' },
  ctrTitle: { name: 'Title', attributes: 'type="ctrTitle"' },
  ftr: { name: 'Footer', attributes: 'type="ftr" sz="quarter" idx="11"' },
  sldNum: { name: 'Slide number', attributes: 'type="sldNum" sz="quarter" idx="12"' },
} as const

/** A place to be filled in, in the look of its kind. */
function placeXml(id: number, kind: keyof typeof placeKinds, box: Box, anchor: 'b' | 'ctr', text = ''): string {
  const { name, attributes } = placeKinds[kind]
  const small = kind === 'ftr' || kind === 'sldNum'
  const level = small
    ? `<a:lvl1pPr algn="${kind === 'ftr' ? 'l' : 'r'}"><a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`
    : kind === 'ctrTitle'
      ? `<a:lvl1pPr><a:defRPr sz="${coverSize * 100}"/></a:lvl1pPr>`
      : ''
  const field = kind === 'sldNum' ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>` : ''
  const words = text === '' ? '' : `<a:r><a:rPr/><a:t>${escapeXml(text)}</a:t></a:r>`
  const body = `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle><a:p>${field}${words}<a:endParaRPr/></a:p></p:txBody>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${boxXml(box)}${outlined}</p:spPr>${body}</p:sp>`
}

function masterXml(content: OwnContent): string {
  const { ink } = paletteOf(ownColors(content.color))
  const fonts = (kind: string) => `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`
  const run = (size: number, isBold: boolean, kind: string) =>
    `<a:defRPr sz="${size * 100}"${isBold ? ' b="1"' : ''} kern="1200"><a:solidFill>${ink}</a:solidFill>${fonts(kind)}</a:defRPr>`
  const levels = (size: number) =>
    Array.from(
      { length: 9 },
      (_, at) => `<a:lvl${at + 1}pPr marL="${at * 228_600}" algn="l"><a:buNone/>${run(size, false, 'mn')}</a:lvl${at + 1}pPr>`,
    ).join('')
  const title = `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${run(titleSize, true, 'mj')}</a:lvl1pPr>`
  const map =
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
  const shapes = [
    placeXml(2, 'title', titleBox, 'b'),
    placeXml(3, 'ftr', footBox, 'ctr', footOf(content)),
    placeXml(4, 'sldNum', pageBox, 'ctr'),
  ]
  return toXml(
    [
      `<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${treeXml(shapes)}</p:cSld><p:clrMap ${map}/>`,
      '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>',
      `<p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${levels(16)}</p:bodyStyle><p:otherStyle>${levels(14)}</p:otherStyle></p:txStyles></p:sldMaster>`,
    ].join(''),
  )
}

function presentationXml(slides: string): string {
  const level = `<a:defRPr sz="1400" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`
  return toXml(
    [
      `<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>`,
      `<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>${slides}`,
      `<p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/>`,
      `<p:defaultTextStyle><a:lvl1pPr algn="l">${level}</a:lvl1pPr></p:defaultTextStyle></p:presentation>`,
    ].join(''),
  )
}
