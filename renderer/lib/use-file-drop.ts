/** Files that are dropped onto a part of the page: what that part must listen to, and whether one hangs over it. */
import { type DragEvent, useState } from 'react'

/** `onFile`: the first of the files that are dropped. */
export function useFileDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    isOver,
    props: {
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        // Leaving for something within it is no leaving.
        const next = event.relatedTarget
        if (!(next instanceof Node && event.currentTarget.contains(next))) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
      },
    },
  }
}

/** Absolute path of the file that is being dropped; to be asked while it is. Empty: it lies nowhere on this computer. */
export function droppedPath(): Promise<string> {
  return new Promise((resolve) => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window || typeof data !== 'object' || data === null || !('dropped' in data)) return
      window.removeEventListener('message', listen)
      resolve(String(data.dropped))
    }
    window.addEventListener('message', listen)
  })
}
