/** The order in which Office wants elements within others (ECMA-376, part 1): it repairs a file that has another. */
import type { StrictElement } from './strict-xml.ts'

const labels =
  'c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator'
const axis = (more: string) =>
  `c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses ${more}`
const line = 'a:noFill a:solidFill a:gradFill a:pattFill a:prstDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst'
const run = 'a:ln a:noFill a:solidFill a:gradFill a:effectLst a:highlight a:latin a:ea a:cs a:sym a:hlinkClick a:extLst'
const paragraph = 'a:lnSpc a:spcBef a:spcAft a:buClr a:buSzPct a:buFont a:buNone a:buAutoNum a:buChar a:tabLst a:defRPr a:extLst'

const text: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes',
  'c:chart': 'c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:areaChart c:lineChart c:barChart c:catAx c:valAx c:dTable c:spPr',
  'c:areaChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth c:shape c:extLst',
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr',
  'c:marker': 'c:symbol c:size c:spPr',
  'c:dLbls': `c:dLbl c:delete ${labels}`,
  'c:dLbl': `c:idx c:delete c:layout c:tx ${labels}`,
  'c:scaling': 'c:logBase c:orientation c:max c:min',
  'c:catAx': axis('c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl'),
  'c:valAx': axis('c:crossBetween c:majorUnit c:minorUnit'),
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr',
  'c:strCache': 'c:ptCount c:pt',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:spPr': 'a:xfrm a:prstGeom a:noFill a:solidFill a:gradFill a:ln a:effectLst',
  'p:spPr': 'a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:gradFill a:blipFill a:ln a:effectLst a:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'c:rich': 'a:bodyPr a:lstStyle a:p',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
  'p:sldLayout': 'p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle p:extLst',
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D a:noFill a:solidFill a:gradFill',
  'a:p': 'a:pPr a:r a:br a:fld a:endParaRPr',
  'a:pPr': paragraph,
  'a:lvl1pPr': paragraph,
  'a:rPr': run,
  'a:defRPr': run,
  'a:endParaRPr': run,
  'a:ln': line,
  'a:lnB': line,
  'a:xfrm': 'a:off a:ext a:chOff a:chExt',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme a:extLst',
  'a:clrScheme': 'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst',
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
}

const order = new Map(Object.entries(text).map(([name, children]) => [name, children.split(' ')]))
/** Runs, breaks and fields follow each other as they are read. */
const mixed: ReadonlySet<string> = new Set(['a:r', 'a:br', 'a:fld'])

/** What stands where it must not, at any depth. */
export function misplaced(element: StrictElement): readonly string[] {
  const wanted = order.get(element.name)
  const here = wanted === undefined ? [] : faultsIn(element, wanted)
  return [...here, ...element.children.flatMap(misplaced)]
}

function faultsIn({ name, children }: StrictElement, wanted: readonly string[]): readonly string[] {
  const places = children.map((child) => (name === 'a:p' && mixed.has(child.name) ? wanted.indexOf('a:r') : wanted.indexOf(child.name)))
  return children.flatMap((child, at) => {
    if (places[at] === -1) return [`${child.name} cannot stand in ${name}`]
    return (places[at] ?? 0) < (places[at - 1] ?? 0) ? [`${child.name} stands too late in ${name}`] : []
  })
}
