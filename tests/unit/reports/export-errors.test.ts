/** Whatever a system says of a file that cannot be made, the user hears what it means and what to do. */
import { expect, test } from 'vitest'
import { toExportError } from '#electron/services/reports/files.ts'
import { textsOf } from '#electron/services/text.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'

const path = '/reports/April.pptx'
const said = (code: string) => Object.assign(new Error(code), { code })

test.each([
  ['ENOSPC', 'export-full', { path }],
  ['EDQUOT', 'export-full', { path }],
  ['EROFS', 'export-read-only', { path: '/reports' }],
  ['EACCES', 'export-read-only', { path: '/reports' }],
  ['EPERM', 'export-read-only', { path: '/reports' }],
  ['EBUSY', 'export-locked', { path }],
  ['ETXTBSY', 'export-locked', { path }],
  ['ENOENT', 'folder-missing', { path: '/reports' }],
  ['EIO', 'file-unwritable', { path }],
] as const)('%s is told as %s, in every language', (system, code, data) => {
  const refusal = toExportError(said(system), path)
  expect(refusal).toMatchObject({ code, data })
  for (const locale of locales) expect(textsOf(locale).formatMessage({ id: `error.${code}` }, data)).toContain(data.path)
})

test('a file that may not be replaced, where others may be written beside it, is one that is open or protected', () => {
  for (const system of ['EPERM', 'EACCES', 'EBUSY'])
    expect(toExportError(said(system), path, 'export-locked')).toMatchObject({ code: 'export-locked', data: { path } })
})

test('what nobody foresaw is not dressed up as something else', () => {
  const error = new TypeError('no')
  expect(toExportError(error, path)).toBe(error)
  expect(toExportError(new AppError('cancelled'), path)).toMatchObject({ code: 'cancelled' })
})
