/** What a file says of itself: title, who it is by, its language; its day is the last one that the report knew of. */
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { Part } from './package.ts'
import { escapeXml, toXml } from './xml.ts'

const office = 'http://schemas.openxmlformats.org/'

export function propertiesXml({ company }: ReportContent, slides: number): Part {
  const data = toXml(
    `<Properties xmlns="${office}officeDocument/2006/extended-properties"><Slides>${slides}</Slides><Notes>${slides}</Notes><Company>${escapeXml(company)}</Company></Properties>`,
  )
  return { path: 'docProps/app.xml', type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', data, links: [] }
}

export function coreXml({ name, program, headline, asOf }: ReportContent, language: string): Part {
  const names = `xmlns:cp="${office}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`
  const moment = (kind: string) => `<dcterms:${kind} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${kind}>`
  const data = toXml(
    [
      `<cp:coreProperties ${names}><dc:title>${escapeXml(name)}</dc:title><dc:subject>${escapeXml(headline)}</dc:subject><dc:creator>${escapeXml(program)}</dc:creator>`,
      `<cp:lastModifiedBy>${escapeXml(program)}</cp:lastModifiedBy>${moment('created')}${moment('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`,
    ].join(''),
  )
  return { path: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml', data, links: [] }
}
