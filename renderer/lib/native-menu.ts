/** Mirrors the command registry into the system's menu bar, and runs what is chosen there. */
import { useEffect, useMemo, useRef } from 'react'
import type { MenuModel } from '#shared/contracts/shell.ts'
import { type LiveCommand, menuIds } from './command-types.ts'
import type { Text } from './i18n.tsx'
import { isWriting } from './keys.ts'
import { client, connection } from './rpc.ts'

/** Sends the menu whenever it differs from what was sent last. */
export function useNativeMenu(commands: readonly LiveCommand[], text: Text): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const json = useMemo(() => JSON.stringify(commandsToMenu(commands, text)), [commands, text])
  useEffect(() => {
    const menus: MenuModel = JSON.parse(json)
    void client.shell.setMenu({ menus }).catch(console.error)
  }, [json])
  useEffect(
    () =>
      connection.onRun((id) => {
        const command = latest.current.find((each) => each.def.id === id)
        if (command?.def.yieldsToText === true && isWriting(document.activeElement)) document.execCommand(id.replace('edit.', ''))
        else command?.run()
      }),
    [],
  )
}

function commandsToMenu(commands: readonly LiveCommand[], text: Text): MenuModel {
  return menuIds.map((id) => {
    const own = commands.filter((command) => command.def.menu === id)
    const groups = [...new Set(own.map((command) => command.def.group ?? 0))].sort((a, b) => a - b)
    const items = groups.flatMap((group, index) => {
      const inGroup = own.filter((command) => (command.def.group ?? 0) === group).map(commandToItem)
      return index === 0 ? inGroup : [null, ...inGroup]
    })
    return { id, label: text(`menu.${id}`), items }
  })
}

function commandToItem(command: LiveCommand) {
  return {
    command: command.def.id,
    label: command.label,
    key: command.key,
    enabled: command.whyNot === null,
    ...(command.checked === undefined ? {} : { checked: command.checked }),
  }
}
