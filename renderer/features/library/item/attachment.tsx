/** The picture or file of an item: dropped here or chosen, with the words for who cannot see it. */
import { IconFile, IconTrash } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { ItemPicture } from '../../../domain/item-picture.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { fileToBase64 } from '../logic/file-to-base64.ts'
import { FileDrop } from './file-drop.tsx'
import styles from './panel.module.css'

export function Attachment({ item }: { readonly item: ItemView }) {
  const text = useText()
  const attach = useCommand(contract.library.attach, {
    done: (file) => (file === null ? null : text('library.said-attached', { name: file.name })),
  })
  const update = useCommand(contract.library.update, { done: () => text('library.said-saved') })
  const drop = async (file: File) => attach({ itemId: item.id, name: file.name, bytes: await fileToBase64(file) })
  return (
    <section className={styles.group}>
      <h3>{text('library.file')}</h3>
      {item.hasPicture && <ItemPicture item={item} size="large" alt={item.imageAlt} />}
      {item.file !== null && <AttachedFile itemId={item.id} file={item.file} />}
      {(item.hasPicture || item.imageUrl !== '') && (
        <TextField
          compact
          label={text('library.field-alt')}
          hint={text('library.alt-hint')}
          value={item.imageAlt}
          onCommit={(imageAlt) => void update({ itemId: item.id, fields: { imageAlt } })}
        />
      )}
      <FileDrop
        label={text(item.file === null ? 'library.choose-file' : 'library.replace-file')}
        onChoose={() => void attach({ itemId: item.id })}
        onFile={(file) => void drop(file)}
      />
    </section>
  )
}

interface AttachedFileProps {
  readonly itemId: string
  readonly file: NonNullable<ItemView['file']>
}

function AttachedFile({ itemId, file }: AttachedFileProps) {
  const text = useText()
  const detach = useCommand(contract.library.detach, { done: () => text('library.said-detached') })
  const saveFile = useCommand(contract.library.saveFile, {
    done: (saved) => (saved === null ? null : { text: text('library.said-file-saved'), undo: false }),
  })
  return (
    <div className={styles.file}>
      <IconFile aria-hidden="true" />
      <Button variant="link" title={text('library.save-file')} onClick={() => void saveFile({ itemId })}>
        <span className="clip">{file.name}</span>
      </Button>
      <span className={styles.small}>{text('library.file-size', { size: Math.max(1, Math.round(file.size / 1024)) })}</span>
      <IconButton compact label={text('library.detach')} icon={<IconTrash className="icon-s" />} onClick={() => void detach({ itemId })} />
    </div>
  )
}
