/** A workspace with one empty page that is open in the editor, and what its file holds. */
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import Database from 'better-sqlite3'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { call, type LaunchOptions, listenToPort, type Running } from './app.ts'
import { gsw, wordsOf } from './demo.ts'

const words = wordsOf('en')

/** Where the workspace of a test lies. */
export const pathIn = (folder: string) => join(folder, 'page.groundswell')

/** A workspace with an empty page, which is open. */
export async function openPage(
  launch: (options?: LaunchOptions) => Promise<Running>,
  folder: string,
): Promise<{ running: Running; text: Locator }> {
  gsw('workspace', 'new', pathIn(folder), '--locale', 'en')
  const running = await launch({ settings: { locale: 'en' }, args: [pathIn(folder)] })
  const { page } = running
  await page.getByRole('heading', { level: 1 }).waitFor()
  await listenToPort(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const made = await call(page, 'documents.create', { kind: 'page', template: null, locale: 'en', title: 'Pasted' })
  const { documentId } = made.t === 'ok' ? (made.value as { readonly documentId: string }) : { documentId: '' }
  await page.evaluate((id) => {
    location.hash = `/policies/${id}`
  }, documentId)
  const text = page.getByRole('textbox', { name: words('policies.editor-text'), exact: true })
  await text.click()
  return { running, text }
}

/** The document's blocks as the file holds them, in order. */
export function saved(folder: string): readonly BlockNode[] {
  const file = new Database(pathIn(folder), { readonly: true })
  const nodes = file.prepare('select node from document_block where deleted_at is null order by position').pluck().all()
  file.close()
  return nodes.map((node) => JSON.parse(String(node)))
}
