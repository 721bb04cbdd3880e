/** Draws one block of the guide: prose, lists, terms, commands to type, keys as they are set here. */
import { useCommandList } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { keyToCaps } from '../../lib/keys.ts'
import { Kbd } from '../../ui/keys.tsx'
import styles from './guide.module.css'
import type { GuideBlock as Block, GuideKey } from './guide.ts'

export function GuideBlock({ block }: { readonly block: Block }) {
  return (
    <>
      {block.heading !== undefined && (
        <h3>
          <Words value={block.heading} />
        </h3>
      )}
      {block.text !== undefined && (
        <p>
          <Words value={block.text} />
        </p>
      )}
      {block.list !== undefined && (
        <ul>
          <Items values={block.list} />
        </ul>
      )}
      {block.steps !== undefined && (
        <ol>
          <Items values={block.steps} />
        </ol>
      )}
      {block.terms !== undefined && <Terms terms={block.terms} />}
      {block.code !== undefined && <pre>{block.code.join('\n')}</pre>}
      {block.keys !== undefined && <KeyTable keys={block.keys} />}
    </>
  )
}

function Items({ values }: { readonly values: readonly string[] }) {
  return values.map((value) => (
    <li key={value}>
      <Words value={value} />
    </li>
  ))
}

function Terms({ terms }: { readonly terms: NonNullable<Block['terms']> }) {
  return (
    <dl className={styles.terms}>
      {terms.map(({ term, means }) => (
        <div key={term}>
          <dt>
            <Words value={term} />
          </dt>
          <dd>
            <Words value={means} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A key that somebody has changed is shown as it is now. */
function KeyTable({ keys }: { readonly keys: readonly GuideKey[] }) {
  const text = useText()
  const commands = useCommandList()
  const keyOf = ({ command, key }: GuideKey) => (command === undefined ? key : (commands.find(({ def }) => def.id === command)?.key ?? key))
  return (
    <table className={styles.keys}>
      <tbody>
        {keys.map((row) => {
          const key = keyOf(row)
          return (
            <tr key={row.key + row.does}>
              <td>{key === '' ? text('shortcuts.none') : keyToCaps(key).map((cap) => <Kbd key={cap}>{cap}</Kbd>)}</td>
              <td>
                <Words value={row.does} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const marked = /(\[\[[^\]]+\]\]|`[^`]+`)/

/** A sentence; its marks become words of the interface and things to type. */
function Words({ value }: { readonly value: string }) {
  const text = useText()
  // A sentence never changes its order, so the place of a piece is its name.
  return value.split(marked).map((piece, index) => {
    const key = `${index} ${piece}`
    if (piece.startsWith('[[')) return <b key={key}>{text(piece.slice(2, -2))}</b>
    if (piece.startsWith('`')) return <code key={key}>{piece.slice(1, -1)}</code>
    return piece
  })
}
