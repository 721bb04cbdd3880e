/** The teams as they go on paper: the tree with rules and numbers. */
import type { CSSProperties } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { TableHead } from '../../../ui/table-head.tsx'
import { useRuleWords } from './rule-words.ts'
import styles from './teams.module.css'

export function TeamsPrint() {
  const text = useText()
  const format = useFormat()
  const ruleWords = useRuleWords()
  const teams = useLive(contract.people.teams, {}).data
  const info = useLive(contract.workspace.info, {}).data
  if (teams === undefined || !info) return null
  return (
    <PrintSheet
      isReady
      title={text('people.tab-teams')}
      facts={text('calendar.printed', { program: info.programName, day: format.dayFull(info.today) })}
      about={text('teams.count', { count: teams.length })}
    >
      <table>
        <TableHead
          columns={(['name', 'rule', 'marks', 'people', 'opted-in'] as const).map((column) => ({ label: text(`teams.column-${column}`) }))}
        />
        <tbody>
          {teams.map(({ id, name, depth, rule, access, mandatory, people, optedIn }) => (
            <tr key={id}>
              <td>
                <span className={styles.printed} style={{ '--depth': depth } as CSSProperties}>
                  {name}
                </span>
              </td>
              <td>
                <span className={styles.sentence}>{ruleWords(rule)}</span>
              </td>
              <td>
                {[access === 'restricted' ? text('teams.access-restricted') : '', mandatory ? text('teams.mandatory') : '']
                  .filter((mark) => mark !== '')
                  .join(', ')}
              </td>
              <td>{format.number(people)}</td>
              <td>{format.number(optedIn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}
