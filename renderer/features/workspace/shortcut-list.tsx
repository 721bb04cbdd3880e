/** All shortcuts in one sheet, in the groups of the menu. */

import { menuIds } from '../../lib/command-types.ts'
import { useCommandList } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useGo } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import styles from './shortcut-list.module.css'

/** Floats over the screen while it is mounted; leads to where they are changed. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus()
  const text = useText()
  const go = useGo()
  const commands = useCommandList().filter((command) => command.key !== '')
  const change = () => {
    onClose()
    go('/settings?section=shortcuts')
  }
  return (
    <Dialog
      opened
      title={text('command.shortcuts')}
      width={720}
      onClose={onClose}
      foot={<Button onClick={change}>{text('shortcuts.change')}</Button>}
    >
      <div className={styles.groups}>
        {[...menuIds, undefined].map((menu) => {
          const own = commands.filter((command) => command.def.menu === menu)
          return own.length === 0 ? null : (
            <section key={menu ?? 'more'}>
              <h3>{text(menu === undefined ? 'shortcuts.more' : `menu.${menu}`)}</h3>
              <dl>
                {own.map((command) => (
                  <div key={command.def.id}>
                    <dt>{text(command.def.title)}</dt>
                    <dd>
                      <Keys value={command.key} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
