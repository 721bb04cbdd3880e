/** Teams that departments, places and languages suggest, each made with one press. */
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { useRuleWords } from './rule-words.ts'
import styles from './teams.module.css'
import type { Proposal } from './types.ts'

const shownFirst = 6

/** Nothing where every one of them has its team. */
export function Proposals({ onMade }: { readonly onMade: (teamId: string) => void }) {
  const text = useText()
  const titleId = useId()
  const [showsAll, setShowsAll] = useState(false)
  const proposals = useLive(contract.people.proposeTeams, {}, { keep: true }).data ?? []
  const save = useCommand(contract.people.saveTeam, { done: (_, { fields }) => text('teams.said-proposed', { name: fields.name }) })
  if (proposals.length === 0) return null
  const add = async ({ name, rule }: Proposal) => {
    const made = await save({ fields: { name, rule, parentId: null, access: 'open', mandatory: false } })
    if (made !== undefined) onMade(made.teamId)
  }
  const shown = showsAll ? proposals : proposals.slice(0, shownFirst)
  return (
    <section className={styles.proposals} aria-labelledby={titleId}>
      <h2 id={titleId}>{text('teams.proposals')}</h2>
      <ul>
        {shown.map((proposal) => (
          <ProposalLine key={JSON.stringify(proposal.rule)} proposal={proposal} onAdd={() => void add(proposal)} />
        ))}
      </ul>
      {proposals.length > shown.length && (
        <Button variant="link" onClick={() => setShowsAll(true)}>
          {text('teams.proposals-all', { count: proposals.length })}
        </Button>
      )}
    </section>
  )
}

function ProposalLine({ proposal: { name, rule, people }, onAdd }: { readonly proposal: Proposal; readonly onAdd: () => void }) {
  const text = useText()
  const format = useFormat()
  const ruleWords = useRuleWords()
  return (
    <li>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.quiet}>
          <span className={styles.sentence}>{ruleWords(rule)}</span>
        </p>
      </div>
      <span className={styles.quiet}>{text('people.count', { count: people, number: format.number(people) })}</span>
      <Button icon={<IconPlus />} aria-label={text('teams.add-proposed', { name })} onClick={onAdd}>
        {text('content.add')}
      </Button>
    </li>
  )
}
