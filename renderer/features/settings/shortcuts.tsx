/** The keys of all commands: press one to give a command another, with what it would take away from whom. */
import { IconRotate2, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Settings } from '#shared/contracts/settings.ts'
import { type LiveCommand, menuIds } from '../../lib/command-types.ts'
import { useCommandList } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { eventToKey } from '../../lib/keys.ts'
import { useCommand } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Group } from './group.tsx'
import styles from './settings.module.css'

/** In the groups of the menu; files and languages have no key of their own. */
export function Shortcuts({ settings }: { readonly settings: Settings }) {
  const text = useText()
  const update = useCommand(contract.settings.update)
  const commands = useCommandList().filter((command) => !command.def.id.includes(':'))
  const setKey = (id: string, key: string | null) => {
    const { [id]: _, ...others } = settings.shortcuts
    void update({ fields: { shortcuts: key === null ? others : { ...others, [id]: key } } })
  }
  return (
    <>
      <p className={styles.lead}>{text('shortcuts.lead')}</p>
      {Object.keys(settings.shortcuts).length > 0 && (
        <Button icon={<IconRotate2 />} onClick={() => void update({ fields: { shortcuts: {} } })}>
          {text('shortcuts.reset-all')}
        </Button>
      )}
      {[...menuIds, undefined].map((menu) => (
        <Group key={menu ?? 'more'} title={text(menu === undefined ? 'shortcuts.more' : `menu.${menu}`)}>
          <table className={styles.table}>
            <tbody>
              {commands
                .filter((command) => command.def.menu === menu)
                .map((command) => (
                  <ShortcutRow
                    key={command.def.id}
                    command={command}
                    others={commands}
                    isOwn={settings.shortcuts[command.def.id] !== undefined}
                    onKey={(key) => setKey(command.def.id, key)}
                  />
                ))}
            </tbody>
          </table>
        </Group>
      ))}
    </>
  )
}

interface ShortcutRowProps {
  readonly command: LiveCommand
  readonly others: readonly LiveCommand[]
  /** Differs from the built-in key. */
  readonly isOwn: boolean
  /** Empty text: no key; null: the built-in one. */
  readonly onKey: (key: string | null) => void
}

function ShortcutRow({ command, others, isOwn, onKey }: ShortcutRowProps) {
  const text = useText()
  const name = command.def.label === undefined || command.def.menu === 'edit' ? text(command.def.title) : command.label
  const rival = others.find((other) => isRival(command, other))
  return (
    <tr>
      <td>{name}</td>
      <td>{rival !== undefined && <span className={styles.conflict}>{text('shortcuts.conflict', { name: rival.label })}</span>}</td>
      <td>
        <span className={styles.line} style={{ justifyContent: 'flex-end', flexWrap: 'nowrap' }}>
          {isOwn && (
            <IconButton
              compact
              label={text('shortcuts.reset', { name })}
              icon={<IconRotate2 className="icon-s" />}
              onClick={() => onKey(null)}
            />
          )}
          {command.key !== '' && (
            <IconButton compact label={text('shortcuts.clear', { name })} icon={<IconX className="icon-s" />} onClick={() => onKey('')} />
          )}
          <KeyRecorder name={name} value={command.key} onKey={onKey} />
        </span>
      </td>
    </tr>
  )
}

function KeyRecorder({ name, value, onKey }: { readonly name: string; readonly value: string; readonly onKey: (key: string) => void }) {
  const text = useText()
  const [isRecording, setRecording] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isRecording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const key = eventToKey(event.nativeEvent)
    if (key === null) return
    setRecording(false)
    if (key !== 'Escape' && key !== value) onKey(key)
  }
  return (
    <button
      type="button"
      className={styles.keyButton}
      data-recording={isRecording || undefined}
      aria-label={text('shortcuts.change-name', { name, key: value === '' ? text('shortcuts.none') : value })}
      onClick={() => setRecording(true)}
      onKeyDown={onKeyDown}
      onBlur={() => setRecording(false)}
    >
      {isRecording ? text('shortcuts.press') : value === '' ? text('shortcuts.none') : <Keys value={value} />}
    </button>
  )
}

/** Two commands of different sections may share a key; within one they compete. */
function isRival(command: LiveCommand, other: LiveCommand): boolean {
  if (other.def.id === command.def.id || other.key === '' || other.key !== command.key) return false
  return command.def.area === other.def.area || command.def.area === undefined || other.def.area === undefined
}
