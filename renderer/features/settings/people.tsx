/** The program team: who runs it, in which role, and who of them sits at this computer. */
import { IconTrash, IconUserPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Member } from '#shared/contracts/launch-plan.ts'
import type { Settings } from '#shared/contracts/settings.ts'
import { type Role, roles } from '#shared/domain/launch-plan/types.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Group } from './group.tsx'
import styles from './settings.module.css'

interface PeopleProps {
  readonly settings: Settings
  /** Path of the workspace: "me" is kept for each. */
  readonly path: string
}

/** A line a person, edited in place. */
export function People({ settings, path }: PeopleProps) {
  const text = useText()
  const members = useLive(contract.launchPlan.view, {}).data?.members ?? []
  const updateSettings = useCommand(contract.settings.update)
  const chooseMe = (id: string) => void updateSettings({ fields: { me: { ...settings.me, [path]: id } } })
  return (
    <Group title={text('settings.people')} lead={text('settings.people-lead')}>
      {members.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{text('people.name')}</th>
              <th>{text('people.role')}</th>
              <th className={styles.wide}>{text('people.email')}</th>
              <th>{text('people.senior')}</th>
              <th>{text('people.me')}</th>
              <th>
                <span className="visually-hidden">{text('people.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <PersonRow key={member.id} member={member} isMe={settings.me[path] === member.id} onMe={() => chooseMe(member.id)} />
            ))}
          </tbody>
        </table>
      )}
      <AddPerson />
    </Group>
  )
}

interface PersonRowProps {
  readonly member: Member
  readonly isMe: boolean
  readonly onMe: () => void
}

function PersonRow({ member, isMe, onMe }: PersonRowProps) {
  const text = useText()
  const update = useCommand(contract.launchPlan.updateMember, { done: () => text('people.changed', { name: member.name }) })
  const remove = useCommand(contract.launchPlan.removeMember, { done: () => text('people.removed', { name: member.name }) })
  const change = (fields: Partial<Omit<Member, 'id'>>) => void update({ memberId: member.id, fields })
  const label = (word: string) => `${text(word)}, ${member.name}`
  return (
    <tr>
      <td>
        <span className={styles.person}>
          <Avatar name={member.name} size="s" />
          <TextField
            compact
            hideLabel
            label={label('people.name')}
            value={member.name}
            onCommit={(name) => name.trim() !== '' && change({ name: name.trim() })}
          />
        </span>
      </td>
      <td>
        <RoleField compact hideLabel label={label('people.role')} value={member.role} onChange={(role) => change({ role })} />
      </td>
      <td>
        <TextField
          compact
          hideLabel
          type="email"
          label={label('people.email')}
          value={member.email}
          onCommit={(email) => change({ email: email.trim() })}
        />
      </td>
      <td>
        <Checkbox hideLabel label={label('people.senior')} checked={member.senior} onChange={(senior) => change({ senior })} />
      </td>
      <td>
        <Checkbox hideLabel round label={label('people.me')} checked={isMe} onChange={onMe} />
      </td>
      <td>
        <IconButton
          label={text('people.remove-name', { name: member.name })}
          icon={<IconTrash />}
          onClick={() => void remove({ memberId: member.id })}
        />
      </td>
    </tr>
  )
}

interface RoleFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly compact?: boolean
  readonly value: Role
  readonly onChange: (role: Role) => void
}

function RoleField(props: RoleFieldProps) {
  const text = useText()
  return <SelectField {...props} options={roles.map((role) => ({ value: role, label: text(`role.${role}`) }))} />
}

function AddPerson() {
  const text = useText()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('program-manager')
  const add = useCommand(contract.launchPlan.addMember, { done: (_, input) => text('people.added', { name: input.name }) })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    if (await add({ name: name.trim(), role, email: '', senior: role === 'executive-sponsor' })) setName('')
  }
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextField label={text('people.new-name')} value={name} onChange={setName} />
      <RoleField label={text('people.role')} value={role} onChange={setRole} />
      <Button type="submit" size="form" icon={<IconUserPlus />} disabled={name.trim() === ''}>
        {text('people.add')}
      </Button>
    </form>
  )
}
