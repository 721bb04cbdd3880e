/** The teams that content is for: named here, chosen at each item, source and slot. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './settings.module.css'

/** A line a team, renamed in place. */
export function Teams() {
  const text = useText()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const rename = useCommand(contract.content.renameTeam, { done: (_, { name }) => text('settings.team-renamed', { name }) })
  const remove = useCommand(contract.content.removeTeam, { done: () => text('settings.team-removed') })
  return (
    <>
      {teams.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{text('settings.team-name')}</th>
              <th>
                <span className="visually-hidden">{text('people.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ id, name }) => (
              <tr key={id}>
                <td>
                  <TextField
                    compact
                    hideLabel
                    label={text('settings.team-name-of', { name })}
                    value={name}
                    onCommit={(next) => next.trim() !== '' && void rename({ teamId: id, name: next.trim() })}
                  />
                </td>
                <td>
                  <IconButton
                    label={text('people.remove-name', { name })}
                    icon={<IconTrash />}
                    onClick={() => void remove({ teamId: id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddTeam names={teams.map(({ name }) => name)} />
      <a href="#/people/teams">{text('settings.teams-more')}</a>
    </>
  )
}

function AddTeam({ names }: { readonly names: readonly string[] }) {
  const text = useText()
  const [name, setName] = useState('')
  const add = useCommand(contract.content.addTeam, { done: (_, input) => text('settings.team-added', { name: input.name }) })
  const isKnown = names.some((each) => each.toLowerCase() === name.trim().toLowerCase())
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || isKnown) return
    if (await add({ name: name.trim() })) setName('')
  }
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextField
        label={text('settings.team-new')}
        {...(isKnown ? { error: text('settings.team-known') } : {})}
        value={name}
        onChange={setName}
      />
      <Button type="submit" size="form" icon={<IconPlus />} disabled={name.trim() === '' || isKnown}>
        {text('settings.team-add')}
      </Button>
    </form>
  )
}
