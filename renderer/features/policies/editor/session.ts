/** One document open in the editor: reads its blocks, saves them, and takes in what changes outside. */
import type { Editor } from '@tiptap/core'
import { redoDepth } from '@tiptap/pm/history'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { AppError } from '#shared/rpc.ts'
import { client } from '../../../lib/rpc.ts'
import { type Difference, isSameBlock, type SavedBlocks, toSaved } from './draft.ts'
import { blockToNode, createBlockReader, nodeToBlockNode } from './mapping.ts'
import { outsideToTransaction } from './outside-changes.ts'
import { createSaver, type Saver } from './saver.ts'
import { notTyped } from './schema/block-ids.ts'

/** Milliseconds after which a change from outside is tried again while letters are being composed. */
const composing = 300

export interface DocumentSession {
  readonly blocks: () => readonly Block[]
  /** Something was typed. */
  readonly changed: () => void
  readonly flush: () => Promise<void>
  /** The document was read again and may say something else. */
  readonly look: (blocks: readonly Block[]) => void
  /** Reads the document again; resolves once the screen says what the file says. */
  readonly catchUp: () => Promise<void>
  /** Saves that went through since the document was opened. */
  readonly saves: () => number
  /** Passes over the newest save that was not passed over before: true when it took letters back, undefined when there is none. */
  readonly passOver: () => boolean | undefined
  /** Saves what is left, and goes on trying where that can help; `onLeft` is told once why it was refused. */
  readonly close: (onLeft: (error: unknown) => void) => void
}

/** Creates the session of an editor that shows `blocks`; `onRefusal` is told why a save was refused, and null once one went through. */
export function createSession(
  editor: Editor,
  documentId: string,
  blocks: readonly Block[],
  onRefusal: (error: unknown) => void,
): DocumentSession {
  const normal = createNormaliser(editor)
  const text = followText(editor)
  const isKnown = createComparer()
  const { send, ...saves } = createSaves(documentId, text.isTakenBack)
  let leave: ((error: unknown) => boolean) | null = null
  const saver = createSaver(
    {
      read: () => text.read(saver.saved()),
      send,
      onRefusal: (error) => {
        if (leave === null) onRefusal(error)
        return leave === null || leave(error)
      },
    },
    toSaved(blocks.map(normal)),
  )
  const catchUp = createCatchUp({
    isOpen: () => leave === null,
    isBusy: () => editor.view.composing,
    saver,
    fetch: async () => (await client.documents.view({ documentId })).blocks,
    apply: (there) => {
      const change = { saved: saver.saved(), here: text.read(saver.saved()), there }
      saver.reset(toSaved(there.map(normal)))
      const tr = outsideToTransaction(editor.state, change)
      if (tr !== null) editor.view.dispatch(tr.setMeta(notTyped, true))
    },
  })
  return {
    blocks: () => text.read(saver.saved()),
    changed: saver.changed,
    flush: saver.flush,
    catchUp,
    ...saves,
    look: (there) => {
      if (!isKnown(saver.saved(), there.map(normal))) void catchUp()
    },
    close: (onLeft) => {
      leave = createFarewell(onLeft)
      text.stop()
      void saver.flush()
    },
  }
}

/** The text as it stood last, also once the editor has gone. */
function followText(editor: Editor) {
  const reader = createBlockReader()
  let { state } = editor
  const onTransaction = () => {
    state = editor.state
  }
  editor.on('transaction', onTransaction)
  return {
    read: (saved: SavedBlocks) => reader.read(state.doc, new Map([...saved].map(([id, { position }]) => [id, position]))),
    /** There are letters to repeat. */
    isTakenBack: () => redoDepth(state) > 0,
    stop: () => editor.off('transaction', onTransaction),
  }
}

/** Saves, and remembers of each whether letters had just been taken back. */
function createSaves(documentId: string, isTakenBack: () => boolean) {
  const done: boolean[] = []
  let count = 0
  return {
    send: async (difference: Difference) => {
      const took = isTakenBack()
      await client.documents.saveBlocks({ documentId, ...mutable(difference) })
      done.push(took)
      count += 1
    },
    saves: () => count,
    passOver: () => done.pop(),
  }
}

/** These refusals pass: somebody makes room, or another program lets go of the file. */
const passing: readonly unknown[] = ['disk-full', 'file-locked', 'file-unwritable', 'file-read-only']

/** After the document was left a refusal is said once, and the save tried again as long as that can help. */
function createFarewell(onLeft: (error: unknown) => void): (error: unknown) => boolean {
  let isSaid = false
  return (error) => {
    if (error !== null && !isSaid) onLeft(error)
    isSaid = true
    return error instanceof AppError && passing.includes(error.code)
  }
}

/** Says whether the file's blocks are those that were saved; what was found equal once is not compared again. */
function createComparer(): (saved: SavedBlocks, blocks: readonly Block[]) => boolean {
  const agreed = new Map<string, { readonly block: Block; readonly saved: Block }>()
  const isSame = (saved: Block | undefined, block: Block): boolean => {
    if (saved === undefined) return false
    const known = agreed.get(block.id)
    if (known?.block === block && known.saved === saved) return true
    const isEqual = isSameBlock(saved, block)
    if (isEqual) agreed.set(block.id, { block, saved })
    return isEqual
  }
  return (saved, blocks) => blocks.length === saved.size && blocks.every((block) => isSame(saved.get(block.id), block))
}

interface CatchUpPorts {
  readonly isOpen: () => boolean
  readonly isBusy: () => boolean
  readonly saver: Pick<Saver, 'begun' | 'settled'>
  readonly fetch: () => Promise<readonly Block[]>
  readonly apply: (blocks: readonly Block[]) => void
}

/**
 * What the screen is handed may be older than our own last save. So a difference is only a hint: the document is asked for after
 * the saves under way, and asked for again when a save began meanwhile.
 */
function createCatchUp(ports: CatchUpPorts): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  const read = async () => {
    try {
      while (again && ports.isOpen()) {
        again = false
        await ports.saver.settled()
        const begun = ports.saver.begun()
        const blocks = await ports.fetch()
        if (!ports.isOpen()) return
        if (ports.isBusy()) await new Promise((done) => setTimeout(done, composing))
        if (ports.saver.begun() === begun && !ports.isBusy()) ports.apply(blocks)
        else again = true
      }
    } catch (error) {
      // The document may have gone; the screen around us says so.
      console.warn('The document could not be read again', error)
    } finally {
      running = null
    }
  }
  return () => {
    again = true
    running ??= read()
    return running
  }
}

/** Blocks as this editor would write them, so that what only looks different is not taken for a change. */
function createNormaliser(editor: Editor): (block: Block) => Block {
  const known = new Map<string, { readonly block: Block; readonly made: Block }>()
  return (block) => {
    const before = known.get(block.id)
    if (before?.block === block) return before.made
    const made = { ...block, node: nodeToBlockNode(blockToNode(editor.schema, block)) }
    known.set(block.id, { block, made })
    return made
  }
}

function mutable<T>({ blocks, removed }: { readonly blocks: readonly T[]; readonly removed: readonly string[] }) {
  return { blocks: [...blocks], removed: [...removed] }
}
