/** How many printed pages a text takes, from the real layout of its paper in a hidden place. */
import { createElement, startTransition, useEffect, useRef, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { type PaperBrand, smallLetters } from '#shared/export/document/paper-types.ts'
import type { Locale } from '#shared/ids.ts'
import styles from './paper.module.css'
import { Paper } from './paper.tsx'
import { usePictures } from './use-pictures.ts'

interface Measured {
  readonly title: string
  readonly locale: Locale
  readonly blocks: readonly Block[]
}

/** Pixels between the upper and lower margin of A4, see electron/shell/print.ts. */
const pageHeight = (11.69 - 0.65 - 0.6) * 96
/** Milliseconds of rest before the text is laid out: the writer comes first. */
const rest = 700
/** Pages of a document that is laid out again to see whether smaller letters help, and the most of a page that they can spare each. */
const longest = 6
const spared = 0.4
/** Stands for the lines above the title. */
const anyBrand: PaperBrand = { program: 'Program', company: 'Company', color: '', version: '1.0', effectiveOn: null, owner: '' }

/** Pages with one decimal, never under 0.1; null until it was laid out for the first time. */
export function usePageCount({ title, locale, blocks }: Measured): number | null {
  const [pages, setPages] = useState<number | null>(null)
  const place = useRef<Place | null>(null)
  const pictures = usePictures(blocks)
  useEffect(() => {
    const made = createPlace((pages) => setPages(Math.max(0.1, Math.round(pages * 10) / 10)))
    place.current = made
    return () => {
      place.current = null
      made.end()
    }
  }, [])
  useEffect(() => {
    const paper = createElement(Paper, { title, locale, blocks, pictures, brand: anyBrand, size: 'sheet' })
    // The first answer should not be waited for.
    const timer = setTimeout(() => startTransition(() => place.current?.root.render(paper)), place.current?.isEmpty() ? 0 : rest)
    return () => clearTimeout(timer)
  }, [title, locale, blocks, pictures])
  return pages
}

interface Place {
  readonly root: Root
  isEmpty(): boolean
  end(): void
}

/** A column as wide as the printed page that nobody sees; tells how many pages it would fill, whenever that changes. */
function createPlace(onPages: (pages: number) => void): Place {
  const host = document.createElement('div')
  host.className = styles['measured'] ?? ''
  host.setAttribute('aria-hidden', 'true')
  host.inert = true
  document.body.append(host)
  const root = createRoot(host)
  const watch = new ResizeObserver(() => {
    if (host.offsetHeight > 0) onPages(pagesOf(host))
  })
  watch.observe(host)
  return {
    root,
    isEmpty: () => host.childElementCount === 0,
    end: () => {
      watch.disconnect()
      // React must not be unmounted while it draws.
      queueMicrotask(() => root.unmount())
      host.remove()
    },
  }
}

/** As it will be printed: with smaller letters where those spare the last page. A long document is not laid out again for that. */
function pagesOf(host: HTMLElement): number {
  const usual = host.offsetHeight / pageHeight
  const whole = Math.floor(usual)
  if (whole === 0 || whole > longest || usual - whole > spared) return usual
  for (const letter of smallLetters) {
    host.style.setProperty('--paper-letter', letter)
    const pages = host.offsetHeight / pageHeight
    host.style.removeProperty('--paper-letter')
    if (pages <= whole) return pages
  }
  return usual
}
