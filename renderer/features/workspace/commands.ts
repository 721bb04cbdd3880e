/** The commands of the file, of the view and of help; see commands.ts above the features for all of them. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBuildingFactory2,
  IconDeviceDesktop,
  IconFilePlus,
  IconFolder,
  IconFolderOpen,
  IconHelp,
  IconHistory,
  IconInfoCircle,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconLogout,
  IconMoon,
  IconSettings,
  IconShieldCheck,
  IconSun,
  IconX,
} from '@tabler/icons-react'
import type { RecentFile } from '#shared/contracts/workspace.ts'
import { locales } from '#shared/locales.ts'
import type { CommandContext, CommandDef } from '../../lib/command-types.ts'
import { localeNames } from '../../lib/i18n.tsx'
import { client } from '../../lib/rpc.ts'
import { sections } from './sections.ts'

const file: readonly CommandDef[] = [
  { id: 'file.new', title: 'command.new', icon: IconFilePlus, key: 'Mod+Shift+N', menu: 'file', group: 1, run: ({ go }) => go('/new') },
  {
    id: 'file.open',
    title: 'command.open',
    icon: IconFolderOpen,
    key: 'Mod+O',
    menu: 'file',
    group: 1,
    run: () => client.workspace.open({}),
  },
  demo('mid-launch'),
  demo('later'),
  {
    id: 'file.show',
    title: 'command.show-file',
    icon: IconFolder,
    menu: 'file',
    group: 4,
    needsFile: true,
    run: ({ info }) => info && client.shell.showFile({ path: info.path }),
  },
  {
    id: 'file.verify',
    title: 'command.verify',
    icon: IconShieldCheck,
    menu: 'file',
    group: 4,
    needsFile: true,
    run: ({ go }) => go('/settings?section=about'),
  },
  {
    id: 'file.close',
    title: 'command.close-file',
    icon: IconX,
    menu: 'file',
    group: 4,
    needsFile: true,
    run: () => client.workspace.close({}),
  },
  {
    id: 'app.settings',
    title: 'nav.settings',
    icon: IconSettings,
    key: 'Mod+,',
    menu: 'file',
    group: 5,
    area: '/settings',
    needsFile: true,
    run: ({ go }) => go('/settings'),
  },
  { id: 'app.quit', title: 'command.quit', icon: IconLogout, key: 'Mod+Q', menu: 'file', group: 6, run: () => client.shell.quit({}) },
]

const edit: readonly CommandDef[] = [
  {
    id: 'edit.undo',
    title: 'command.undo',
    icon: IconArrowBackUp,
    key: 'Mod+Z',
    menu: 'edit',
    yieldsToText: true,
    refusesItself: true,
    label: ({ text, actText, history }) =>
      history.undo === null ? text('command.undo') : text('command.undo-act', { act: actText(history.undo) }),
    whyNot: ({ text, history }) => (history.undo === null ? text('error.nothing-to-undo') : null),
    run: ({ acts }) => acts.undo(),
  },
  {
    id: 'edit.redo',
    title: 'command.redo',
    icon: IconArrowForwardUp,
    key: 'Mod+Shift+Z',
    menu: 'edit',
    yieldsToText: true,
    refusesItself: true,
    label: ({ text, actText, history }) =>
      history.redo === null ? text('command.redo') : text('command.redo-act', { act: actText(history.redo) }),
    whyNot: ({ text, history }) => (history.redo === null ? text('error.nothing-to-redo') : null),
    run: ({ acts }) => acts.redo(),
  },
]

const view: readonly CommandDef[] = [
  ...sections
    .filter((section) => section.id !== 'plan')
    .map(
      (section): CommandDef => ({
        id: `view.${section.id}`,
        title: `nav.${section.id}`,
        icon: section.icon,
        menu: 'view',
        group: 2,
        needsFile: true,
        run: ({ go }) => go(section.to),
      }),
    ),
  {
    id: 'view.toggle-sidebar',
    title: 'command.toggle-sidebar',
    icon: IconLayoutSidebar,
    key: 'Mod+B',
    menu: 'view',
    group: 3,
    needsFile: true,
  },
  {
    id: 'view.toggle-panel',
    title: 'command.toggle-panel',
    icon: IconLayoutSidebarRight,
    key: 'Mod+J',
    menu: 'view',
    group: 3,
    needsFile: true,
  },
  theme('system', IconDeviceDesktop),
  theme('light', IconSun),
  theme('dark', IconMoon),
  ...locales.map(
    (locale): CommandDef => ({
      id: `view.language-${locale}`,
      title: 'command.language',
      icon: IconLanguage,
      menu: 'view',
      group: 5,
      label: () => localeNames[locale],
      checked: ({ settings }) => settings.locale === locale,
      run: () => client.settings.update({ fields: { locale } }),
    }),
  ),
]

const help: readonly CommandDef[] = [
  { id: 'help.guide', title: 'command.guide', icon: IconHelp, key: 'F1', menu: 'help', group: 1, run: ({ go }) => go('/help') },
  { id: 'palette.open', title: 'command.palette', key: 'Mod+K', menu: 'help', group: 1, unlisted: true },
  { id: 'help.shortcuts', title: 'command.shortcuts', icon: IconKeyboard, key: '?', menu: 'help', group: 1 },
  {
    id: 'help.about',
    title: 'command.about',
    icon: IconInfoCircle,
    menu: 'help',
    group: 2,
    needsFile: true,
    run: ({ go }) => go('/settings?section=about'),
  },
]

/** All of them, in the order of the menus. */
export const workspaceCommands: readonly CommandDef[] = [...file, ...edit, ...view, ...help]

/** One command for each file that was open lately and is still there, the newest first. */
export function recentToCommands(recent: readonly RecentFile[]): readonly CommandDef[] {
  return recent
    .filter((each) => !each.missing)
    .slice(0, 5)
    .map((each) => ({
      id: `file.recent:${each.path}`,
      title: 'command.open-recent',
      icon: IconHistory,
      menu: 'file',
      group: 2,
      label: ({ text }: CommandContext) => text('command.open-recent', { name: each.name }),
      run: () => client.workspace.open({ path: each.path }),
    }))
}

function demo(state: 'mid-launch' | 'later'): CommandDef {
  return {
    id: `file.demo-${state}`,
    title: `command.demo-${state}`,
    icon: IconBuildingFactory2,
    menu: 'file',
    group: 3,
    run: () => client.workspace.createDemo({ state }),
  }
}

function theme(value: 'system' | 'light' | 'dark', icon: CommandDef['icon']): CommandDef {
  return {
    id: `view.theme-${value}`,
    title: `command.theme-${value}`,
    ...(icon === undefined ? {} : { icon }),
    menu: 'view',
    group: 4,
    checked: ({ settings }) => settings.theme === value,
    run: () => client.settings.update({ fields: { theme: value } }),
  }
}
