/** What can be done with policy and brand guideline, for menu, palette, toolbar and keys. The open document carries most of it out. */
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconBookmark,
  IconCheckupList,
  IconCircleCheck,
  IconDownload,
  IconFilePlus,
  IconFiles,
  IconGitCompare,
  IconHistory,
  IconInfoCircle,
  IconLanguage,
  IconListLetters,
  IconMessagePlus,
  IconMessages,
  IconPrinter,
  IconSend,
  IconSignature,
  IconTextScan2,
  IconTrash,
  IconUserCheck,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import type { CommandDef } from '../../lib/command-types.ts'

const inDocument = { menu: 'policies', area: '/policies', needsFile: true } as const
/** Only in the palette. */
const unlistedInMenu = { area: '/policies', needsFile: true } as const

/** In the order of the menu. */
export const policiesCommands: readonly CommandDef[] = [
  {
    id: 'policies.new',
    title: 'command.new-document',
    icon: IconFilePlus,
    key: 'Mod+Alt+N',
    ...inDocument,
    group: 1,
    run: ({ go }) => go('/policies?new='),
  },
  // In the list one letter is enough.
  { id: 'policies.new-in-list', title: 'command.new-document-in-list', key: 'N', ...unlistedInMenu, unlisted: true },
  { id: 'policies.next-document', title: 'command.next-document', icon: IconArrowDown, key: 'J', ...unlistedInMenu },
  { id: 'policies.previous-document', title: 'command.previous-document', icon: IconArrowUp, key: 'K', ...unlistedInMenu },
  {
    id: 'policies.try',
    title: 'command.try-caption',
    icon: IconTextScan2,
    key: 'Mod+Alt+T',
    ...inDocument,
    group: 1,
    run: ({ go }) => go('/policies/try'),
  },
  {
    id: 'policies.words',
    title: 'command.words',
    icon: IconListLetters,
    ...inDocument,
    group: 1,
    run: ({ go }) => go('/policies/words'),
  },

  { id: 'policies.next-step', title: 'command.next-step', icon: IconArrowRight, key: 'Mod+Shift+Enter', ...inDocument, group: 2 },
  { id: 'policies.request-review', title: 'command.request-review', icon: IconSend, ...inDocument, group: 2 },
  { id: 'policies.give-verdict', title: 'command.give-verdict', icon: IconUserCheck, ...inDocument, group: 2 },
  { id: 'policies.approve', title: 'command.approve-document', icon: IconCircleCheck, ...inDocument, group: 2 },
  { id: 'policies.publish', title: 'command.publish-document', icon: IconUsers, ...inDocument, group: 2 },
  { id: 'policies.add-readers', title: 'command.add-readers', icon: IconUserPlus, ...inDocument, group: 2 },

  { id: 'policies.comment', title: 'command.comment', icon: IconMessagePlus, key: 'Mod+Shift+M', ...inDocument, group: 3 },
  { id: 'policies.next-comment', title: 'command.next-comment', icon: IconMessages, key: 'Mod+Alt+ArrowDown', ...inDocument, group: 3 },
  { id: 'policies.next-behind', title: 'command.next-behind', icon: IconLanguage, key: 'Mod+Alt+J', ...inDocument, group: 3 },
  { id: 'policies.previous-comment', title: 'command.previous-comment', icon: IconMessages, key: 'Mod+Alt+ArrowUp', ...unlistedInMenu },

  { id: 'policies.compare', title: 'command.compare-document', icon: IconGitCompare, key: 'Mod+Alt+D', ...inDocument, group: 4 },
  { id: 'policies.next-change', title: 'command.next-change', icon: IconArrowDown, key: 'F7', ...unlistedInMenu },
  { id: 'policies.previous-change', title: 'command.previous-change', icon: IconArrowUp, key: 'Shift+F7', ...unlistedInMenu },
  { id: 'policies.keep-version', title: 'command.keep-version', icon: IconBookmark, key: 'Mod+Shift+S', ...inDocument, group: 4 },
  { id: 'policies.show-check', title: 'command.show-check', icon: IconCheckupList, ...unlistedInMenu },
  { id: 'policies.show-comments', title: 'command.show-comments', icon: IconMessages, ...unlistedInMenu },
  { id: 'policies.show-readers', title: 'command.show-readers', icon: IconUsers, ...unlistedInMenu },
  { id: 'policies.show-history', title: 'command.show-history', icon: IconHistory, ...unlistedInMenu },
  { id: 'policies.show-try', title: 'command.show-try', icon: IconTextScan2, ...unlistedInMenu },

  { id: 'policies.export', title: 'command.export-document', icon: IconDownload, key: 'Mod+Shift+E', ...inDocument, group: 5 },
  { id: 'policies.print', title: 'command.print-document', icon: IconPrinter, key: 'Mod+P', ...inDocument, group: 5 },
  { id: 'policies.sign-sheet', title: 'command.print-sign-sheet', icon: IconSignature, ...inDocument, group: 5 },

  { id: 'policies.duplicate', title: 'command.duplicate-document', icon: IconFiles, ...inDocument, group: 6 },
  { id: 'policies.details', title: 'command.document-details', icon: IconInfoCircle, ...inDocument, group: 6 },
  { id: 'policies.archive', title: 'command.archive-document', icon: IconArchive, ...inDocument, group: 6 },
  { id: 'policies.unarchive', title: 'command.unarchive-document', icon: IconArchiveOff, ...unlistedInMenu },
  { id: 'policies.remove', title: 'command.remove-document', icon: IconTrash, ...inDocument, group: 6 },
]
