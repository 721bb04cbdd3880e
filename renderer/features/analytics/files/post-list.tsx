/** Posts that files told of, the most seen first, and which item of the library each of them shares. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { networks } from '#shared/domain/networks.ts'
import type { OutputOf } from '#shared/rpc.ts'
import styles from '../../../domain/import/import.module.css'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import table from '../../../ui/list-table.module.css'
import own from './files.module.css'

type Post = OutputOf<typeof contract.figures.posts>['posts'][number]

const page = 50
const figures = ['impression', 'reaction', 'comment', 'reshare', 'click'] as const
/** No network is older. */
const always = { from: '2006-01-01', to: '2037-12-31', filter: { ownPages: 'with' as const } }

export function PostList() {
  const text = useText()
  const errorText = useErrorText()
  const [limit, setLimit] = useState(page)
  const { data, error } = useLive(contract.figures.posts, { ...always, limit }, { keep: true })
  if (error !== null) return <InlineError>{errorText(error)}</InlineError>
  if (data === undefined) return null
  if (data.total === 0) return <p className={`${styles.page} ${styles.lead}`}>{text('figure-files.posts-empty')}</p>
  return (
    <div className={own.wide}>
      <table className={`${table.table} ${own.list}`}>
        <thead>
          <tr>
            <th scope="col">{text('figure-files.post')}</th>
            <th scope="col">{text('figure-files.post-published')}</th>
            <th scope="col">{text('figure-files.post-whose')}</th>
            {figures.map((metric) => (
              <th key={metric} scope="col" className={own.number}>
                {text(`metric.${metric}`)}
              </th>
            ))}
            <th scope="col">{text('figure-files.post-item')}</th>
          </tr>
        </thead>
        <tbody>
          {data.posts.map((post) => (
            <Row key={post.id} post={post} />
          ))}
        </tbody>
      </table>
      <div className={styles.acts}>
        <span className={styles.quiet}>{text('figure-files.posts-count', { shown: data.posts.length, total: data.total })}</span>
        {data.posts.length < data.total && limit < 500 && (
          <Button onClick={() => setLimit(Math.min(500, limit + page))}>{text('figure-files.posts-more')}</Button>
        )}
      </div>
    </div>
  )
}

function Row({ post }: { readonly post: Post }) {
  const text = useText()
  const format = useFormat()
  const network = networks.find((each) => each === post.network)
  return (
    <tr>
      <th scope="row">
        <span className={own.words}>
          {network !== undefined && <NetworkIcon network={network} />} {post.text || post.url}
        </span>
      </th>
      <td className={own.narrow}>{format.dayYear(post.publishedOn)}</td>
      <td>{post.personName || '–'}</td>
      {figures.map((metric) => (
        <td key={metric} className={own.number}>
          {format.number(post.sums[metric])}
        </td>
      ))}
      <td className={own.item}>
        <ItemOf post={post} label={text('figure-files.post-link')} />
      </td>
    </tr>
  )
}

const noItem = ''

/** Found by typing among all items of the library. */
function ItemOf({ post, label }: { readonly post: Post; readonly label: string }) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const link = useCommand(contract.figures.linkPost, { done: () => text('figure-files.said-linked') })
  const isTitle = typed === post.itemTitle
  const found = useLive(
    contract.library.list,
    { filter: { text: isTitle ? '' : typed }, limit: 20 },
    { keep: true, enabled: typed !== '' && !isTitle },
  ).data
  const items = (found?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  const own = post.itemId === null ? [] : [{ value: post.itemId, label: post.itemTitle }]
  const options = [{ value: noItem, label: text('figure-files.post-none') }, ...own, ...items.filter(({ value }) => value !== post.itemId)]
  return (
    <SelectField
      compact
      hideLabel
      label={label}
      value={post.itemId ?? noItem}
      options={options}
      search={{
        onType: setTyped,
        found: new Set(options.map(({ value }) => value)),
        nothing: text('figure-files.find-nothing'),
        rest: null,
      }}
      onChange={(itemId) => void link({ postId: post.id, itemId: itemId === noItem ? null : itemId })}
    />
  )
}
