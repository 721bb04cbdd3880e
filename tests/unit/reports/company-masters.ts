/** PowerPoint files as companies have them: one that another program wrote, and an old one with names and places of its own. */
import PptxGenJS from 'pptxgenjs'
import { type Part, writePackage } from '#electron/services/reports/deck/package.ts'

/** 16:9, with slides of its own, a picture on its master and a place for the title. */
export async function masterOfAnotherProgram(): Promise<Uint8Array> {
  const made = new PptxGenJS()
  made.layout = 'LAYOUT_WIDE'
  made.theme = { headFontFace: 'Georgia', bodyFontFace: 'Verdana' }
  made.defineSlideMaster({
    title: 'Corporate',
    background: { color: 'F4F1EA' },
    objects: [
      { rect: { x: 0, y: 7.1, w: 13.33, h: 0.4, fill: { color: '7A1F3D' } } },
      { image: { x: 11.9, y: 0.2, w: 1, h: 0.5, data: `image/png;base64,${onePixel}` } },
      {
        placeholder: {
          options: { name: 'title', type: 'title', x: 0.7, y: 0.4, w: 10.5, h: 0.9, fontSize: 30, color: '7A1F3D' },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.4, y: 7.12, color: 'FFFFFF', fontSize: 10 },
  })
  for (const text of ['Our plans for 2026, secret', 'More of them']) {
    made.addSlide({ masterName: 'Corporate' }).addText(text, { placeholder: 'title' })
  }
  const written = await made.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('Nothing was written')
  return written
}

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const names =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const typeOf = (kind: string) => `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const tree = (shapes: string) =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`
const place = (id: number, attributes: string, box: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="P${id}"/><p:cNvSpPr/><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`
const box = (x: number, y: number, cx: number, cy: number) => `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`

/** A template (.potx), 4:3, white on dark blue, pale accents; layouts have odd names and no type, and no notes master is there. */
export function darkTemplate(changes: { readonly masters?: 'none' } = {}): Uint8Array {
  const layout = (path: string, name: string, shapes: string): Part => ({
    ...{ path, type: typeOf('slideLayout'), links: [{ id: 'rId1', type: 'slideMaster', target: 'ppt/slideMasters/m.xml' }] },
    data: `${head}<p:sldLayout ${names}><p:cSld name="${name}">${tree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  })
  const white = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
  const master = `${head}<p:sldMaster ${names}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${tree(
    `${place(2, 'type="title"', box(457_200, 300_000, 8_229_600, 900_000))}${place(3, 'type="body" idx="1"', box(457_200, 1_400_000, 8_229_600, 4_600_000))}${place(4, 'type="ftr" idx="3"', box(457_200, 6_356_350, 5_000_000, 365_125))}`,
  )}</p:cSld><p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="3200">${white}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`
  const masters = changes.masters === 'none' ? '' : '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId7"/></p:sldMasterIdLst>'
  return writePackage(
    [
      {
        ...{ path: 'ppt/p.xml', type: typeOf('template.main') },
        data: `${head}<p:presentation ${names}>${masters}<p:sldIdLst><p:sldId id="300" r:id="rId9"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000" type="screen4x3"/><p:notesSz cx="6858000" cy="9144000"/><p:custShowLst><p:custShow name="s" id="0"><p:sldLst><p:sld r:id="rId9"/></p:sldLst></p:custShow></p:custShowLst></p:presentation>`,
        links: [
          { id: 'rId7', type: 'slideMaster', target: 'ppt/slideMasters/m.xml' },
          { id: 'rId9', type: 'slide', target: 'ppt/slides/slide1.xml' },
        ],
      },
      {
        ...{ path: 'ppt/slideMasters/m.xml', type: typeOf('slideMaster'), data: master },
        links: [
          { id: 'rId1', type: 'slideLayout', target: 'ppt/slideLayouts/a.xml' },
          { id: 'rId2', type: 'slideLayout', target: 'ppt/slideLayouts/b.xml' },
          { id: 'rId3', type: 'theme', target: 'ppt/theme/theme1.xml' },
        ],
      },
      layout(
        'ppt/slideLayouts/a.xml',
        'Zwei Spalten ⅔',
        `${place(2, 'type="title"', '')}${place(3, 'idx="1"', '')}${place(4, 'idx="2"', '')}`,
      ),
      layout('ppt/slideLayouts/b.xml', 'Nur Kopf (neu) v7', `${place(2, 'type="title"', '')}${place(5, 'type="ftr" idx="31"', '')}`),
      {
        ...{
          path: 'ppt/slides/slide1.xml',
          type: typeOf('slide'),
          links: [{ id: 'rId1', type: 'slideLayout', target: 'ppt/slideLayouts/a.xml' }],
        },
        data: `${head}<p:sld ${names}><p:cSld>${tree('')}</p:cSld></p:sld>`,
      },
      {
        ...{ path: 'ppt/theme/theme1.xml', type: 'application/vnd.openxmlformats-officedocument.theme+xml', links: [] },
        data: darkTheme(),
      },
    ],
    [{ id: 'rId1', type: 'officeDocument', target: 'ppt/p.xml' }],
  )
}

function darkTheme(): string {
  const theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Nacht &amp; Nebel"><a:themeElements>'
  const color = (place: string, hex: string) => `<a:${place}><a:srgbClr val="${hex}"/></a:${place}>`
  const accents = ['FFF3B0', '12224A', '9AD1D4', 'E07A5F', '81B29A', '3D405B'].map((hex, at) => color(`accent${at + 1}`, hex)).join('')
  const scheme = `<a:clrScheme name="x">${color('dk1', '0B1533')}${color('lt1', 'FFFFFF')}${color('dk2', '12224A')}${color('lt2', 'DDDDDD')}${accents}${color('hlink', 'FFFFFF')}${color('folHlink', 'FFFFFF')}</a:clrScheme>`
  const font = (kind: string) => `<a:${kind}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const styles = `<a:fmtScheme name="x"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`
  return `${head}${theme}${scheme}<a:fontScheme name="x">${font('majorFont')}${font('minorFont')}</a:fontScheme>${styles}</a:themeElements></a:theme>`
}
