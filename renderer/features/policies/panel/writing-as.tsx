/** In whose name comments are written, and the way to say so. */
import { useText } from '../../../lib/i18n.tsx'
import { useMembers } from '../../../lib/use-me.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useDocument } from '../use-document.ts'
import styles from './panel.module.css'

/** Nothing while the program has no team. */
export function WritingAs() {
  const { me } = useDocument()
  const text = useText()
  const members = useMembers()
  if (members.length === 0) return null
  return (
    <Menu
      trigger={
        <button type="button" className={styles.as}>
          {me.member === null ? text('policies.say-who') : text('policies.writing-as', { name: me.member.name })}
        </button>
      }
      items={members.map((member) => ({
        id: member.id,
        label: member.name,
        icon: <Avatar name={member.name} size="s" />,
        checked: member.id === me.member?.id,
        detail: text(`role.${member.role}`),
        onSelect: () => me.choose(member.id),
      }))}
    />
  )
}
