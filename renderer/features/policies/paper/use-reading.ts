/** The text of a draft or of a version in a language, with what stands at its head, as the pages that print it need it. */
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { PaperBrand } from '#shared/export/document/paper-types.ts'
import { Locale } from '#shared/ids.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'

export interface Reading {
  readonly view: DocumentView
  readonly title: string
  readonly locale: Locale
  readonly blocks: readonly Block[]
  readonly brand: PaperBrand
  /** Null for a draft. */
  readonly hash: string | null
}

const nobody = '00000000-0000-7000-8000-000000000000'

/** From the address: `document`, `version` (none: the draft), `locale` (none: the original's). Null while it is being read. */
export function useReading(): Reading | null {
  const [documentId] = useSearchParam('document')
  const [versionId] = useSearchParam('version')
  const [asked] = useSearchParam('locale')
  const view = useLive(contract.documents.view, { documentId: documentId ?? nobody }, { enabled: documentId !== null }).data
  const info = useLive(contract.workspace.info, {}).data
  const members = useLive(contract.launchPlan.view, {})
  const locale = Locale.safeParse(asked).data ?? view?.locale
  const text = useText(view, versionId, locale)
  if (!view || !info || !text || locale === undefined || members.isPending) return null
  const brand = {
    program: info.programName,
    company: info.companyName,
    color: info.brandColor,
    version: text.version,
    isDraft: text.isDraft,
    effectiveOn: text.effectiveOn,
    owner: members.data?.members.find(({ id }) => id === view.ownerId)?.name ?? '',
  }
  return { view, title: text.title, locale, blocks: text.blocks, brand, hash: text.hash }
}

/** A draft that says just what is published is what is published. */
function useText(view: DocumentView | undefined, versionId: string | null, locale: Locale | undefined) {
  const language = locale === undefined ? {} : { locale }
  const version = useLive(contract.documents.version, { versionId: versionId ?? nobody, ...language }, { enabled: versionId !== null }).data
  const isTranslated = view !== undefined && versionId === null && locale !== undefined && locale !== view.locale
  const asked = { documentId: view?.id ?? nobody, locale: locale ?? 'en' }
  const translation = useLive(contract.documents.translation, asked, { enabled: isTranslated }).data
  if (view === undefined) return null
  if (versionId !== null)
    return version === undefined ? null : { ...version, version: version.label, isDraft: version.kind !== 'published' }
  const isPublished = view.stage === 'published' && view.changes === 0
  const facts = {
    version: (isPublished ? view.version : null) ?? view.nextVersion,
    isDraft: !isPublished,
    effectiveOn: view.effectiveOn,
    hash: null,
  }
  if (!isTranslated) return { ...facts, title: view.title, blocks: view.blocks }
  if (translation === undefined) return null
  const blocks = translation.blocks.map((block) => ({ id: block.blockId, position: block.position, node: block.node ?? block.original }))
  return { ...facts, title: translation.title || translation.originalTitle, blocks }
}
