/** Every kind of block that can be inserted: with its icon, its message, and the English words that find it in any language. */
import {
  type Icon,
  IconAddressBook,
  IconBan,
  IconBlockquote,
  IconCalendarRepeat,
  IconCircleCheck,
  IconH1,
  IconH2,
  IconH3,
  IconHash,
  IconLifebuoy,
  IconList,
  IconListNumbers,
  IconMessageReply,
  IconMinus,
  IconPalette,
  IconPhoto,
  IconPilcrow,
  IconQuestionMark,
  IconReplace,
  IconScale,
  IconSpeakerphone,
  IconTable,
} from '@tabler/icons-react'
import type { BlockType } from '#shared/contracts/document-nodes.ts'

export interface BlockKind {
  /** Also the end of its message: "policies.block-<id>". */
  readonly id: string
  readonly type: BlockType
  readonly level?: 1 | 2 | 3
  readonly icon: Icon
  readonly english: string
}

/** In the order of the menus: prose, what policies are made of, rules that are forms. */
export const blockKinds: readonly BlockKind[] = [
  { id: 'paragraph', type: 'paragraph', icon: IconPilcrow, english: 'text paragraph' },
  { id: 'heading-1', type: 'heading', level: 1, icon: IconH1, english: 'heading title h1' },
  { id: 'heading-2', type: 'heading', level: 2, icon: IconH2, english: 'heading section h2' },
  { id: 'heading-3', type: 'heading', level: 3, icon: IconH3, english: 'heading h3' },
  { id: 'bulletList', type: 'bulletList', icon: IconList, english: 'bullet list points' },
  { id: 'orderedList', type: 'orderedList', icon: IconListNumbers, english: 'numbered ordered list' },
  { id: 'table', type: 'table', icon: IconTable, english: 'table grid' },
  { id: 'blockquote', type: 'blockquote', icon: IconBlockquote, english: 'quote citation' },
  { id: 'horizontalRule', type: 'horizontalRule', icon: IconMinus, english: 'line rule divider' },
  { id: 'doDont', type: 'doDont', icon: IconCircleCheck, english: 'do dont dos and donts' },
  { id: 'offLimits', type: 'offLimits', icon: IconBan, english: 'off-limits topic forbidden' },
  { id: 'faq', type: 'faq', icon: IconQuestionMark, english: 'faq question answer' },
  { id: 'replyGuidance', type: 'replyGuidance', icon: IconMessageReply, english: 'reply guidance comments' },
  { id: 'crisisSteps', type: 'crisisSteps', icon: IconLifebuoy, english: 'crisis steps emergency' },
  { id: 'legalNote', type: 'legalNote', icon: IconScale, english: 'legal note law' },
  { id: 'termRule', type: 'termRule', icon: IconReplace, english: 'term rule word say not' },
  { id: 'hashtag', type: 'hashtag', icon: IconHash, english: 'hashtag tag' },
  { id: 'disclosure', type: 'disclosure', icon: IconSpeakerphone, english: 'disclosure line employee' },
  { id: 'frequency', type: 'frequency', icon: IconCalendarRepeat, english: 'frequency how often' },
  { id: 'swatch', type: 'swatch', icon: IconPalette, english: 'colour color swatch logo' },
  { id: 'example', type: 'example', icon: IconPhoto, english: 'picture image example right wrong' },
  { id: 'contact', type: 'contact', icon: IconAddressBook, english: 'contact card person' },
]

/** The kind a block is of; headings by their level. */
export function kindOf(type: string, level?: unknown): BlockKind | undefined {
  return blockKinds.find((kind) => kind.type === type && (kind.level === undefined || kind.level === level))
}

/** Kinds whose name, in the user's language or in English, has a word that begins with each word typed. */
export function findKinds(typed: string, nameOf: (kind: BlockKind) => string): readonly BlockKind[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
  return blockKinds.filter((kind) => {
    const names = fold(`${nameOf(kind)} ${kind.english} ${kind.id}`).split(' ')
    return words.every((word) => names.some((name) => name.startsWith(word)))
  })
}

function fold(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '')
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
