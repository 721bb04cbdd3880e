/** A list as it goes on paper: light, without the app around it, its head repeated on every page. */
import type { ReactNode } from 'react'
import { useLocale } from '../lib/i18n.tsx'
import { usePrintReady } from '../lib/use-print-ready.ts'
import styles from './print-sheet.module.css'

interface PrintSheetProps {
  readonly title: string
  /** Small, at the right of the title: the program, the day. */
  readonly facts: ReactNode
  /** Under the title: what was asked for, how many were found. */
  readonly about?: ReactNode
  /** True once everything in it is there. */
  readonly isReady: boolean
  /** Tables, paragraphs. */
  readonly children: ReactNode
}

/** Says when it is drawn: the window that prints waits for that. */
export function PrintSheet({ title, facts, about, isReady, children }: PrintSheetProps) {
  usePrintReady({ title, lang: useLocale(), isReady })
  return (
    <main className={styles.sheet}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p>{facts}</p>
      </header>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      {children}
    </main>
  )
}
