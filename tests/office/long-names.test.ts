/** Companies and programs have long names; the friendly policy keeps to its two pages all the same. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '#shared/locales.ts'
import { withDocument } from '../slices/documents.ts'
import { createWorld } from '../slices/world.ts'
import { gsw, lookFolder, readPdf } from './office.ts'

const folder = lookFolder('long-names')

test.each(locales)('two pages, with names of many words at the head and in the text (%s)', async (locale) => {
  const world = createWorld()
  const { giulia } = await withDocument(world, null)
  await world.caller.workspace.update({
    fields: {
      companyName: 'Aurelia Pompe e Sistemi Idraulici Industriali Italia S.p.A.',
      programName: 'Le voci di Aurelia Pompe e Sistemi Idraulici',
      hashtag: '#LeVociDiAureliaPompeESistemiIdraulici',
    },
  })
  const { documentId } = await world.caller.documents.create({ template: 'friendly-policy', locale })
  await world.caller.documents.update({ documentId, fields: { ownerId: giulia, effectiveOn: '2027-02-15' } })
  world.session.close()
  const path = join(folder, `friendly-policy-${locale}.pdf`)
  gsw('doc', 'export', world.at('company.groundswell'), '--doc', documentId, '--format', 'pdf', '--out', path)
  world.end()
  expect(readPdf(path).pages).toBe(2)
})
