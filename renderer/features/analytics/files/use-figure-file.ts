/** Bringing in a file of figures: the file that was chosen, how it is understood, what a check found, and what is under way. */
import { useMemo, useState } from 'react'
import type { FigureChoices, FigureResult } from '#shared/contracts/figure-files.ts'
import type { contract } from '#shared/contracts/index.ts'
import { AppError, type OutputOf, type ProgressOf } from '#shared/rpc.ts'
import { client } from '../../../lib/rpc.ts'
import { type LongWork, useLongWork } from '../../../lib/use-long-work.ts'

export type Look = NonNullable<OutputOf<typeof contract.figureFiles.look>>
type Progress = ProgressOf<typeof contract.figureFiles.check>

interface Own {
  readonly look: Look | null
  readonly choices: FigureChoices | null
  /** Nobody has said yet which order the days of this file are in, and it matters. */
  readonly dayOrderOpen: boolean
  /** Of the choices as they stand; null: not checked yet. */
  readonly checked: FigureResult | null
  /** It came in, and rows of it stayed out. */
  readonly isIn: boolean
}

type Work = 'look' | 'check' | 'bring-in' | 'save' | 'take-out'

export type FileState = Own & LongWork<Work, Progress>

const nothing: Own = { look: null, choices: null, dayOrderOpen: false, checked: null, isIn: false }

/** The state of the page and what can be done from there. Work that is cancelled leaves the page as it was. */
export function useFigureFile() {
  const [own, setOwn] = useState(nothing)
  const { state: work, during, fail, cancel } = useLongWork<Work, Progress>()
  const acts = useMemo(() => {
    const change = (fields: Partial<Own>) => setOwn((before) => ({ ...before, ...fields }))
    const see = async (input: { readonly path?: string; readonly asTable?: boolean }) => {
      const look = await during('look', (options) => client.figureFiles.look(input, options))
      if (look) change({ look, choices: look.choices, dayOrderOpen: look.dayOrderAsked, checked: null, isIn: false })
    }
    return {
      /** Asks which file unless one is given; '' is no file of this computer. */
      look: async (path?: string) => {
        if (path === '') fail(new AppError('figures-no-file'))
        else await see(path === undefined ? {} : { path })
      },
      asTable: (path: string) => see({ path, asTable: true }),
      choose: (choices: FigureChoices) => change({ choices, checked: null, isIn: false }),
      orderDays: (choices: FigureChoices) => change({ choices, dayOrderOpen: false, checked: null, isIn: false }),
      check: async (path: string, choices: FigureChoices) => {
        const checked = await during('check', (options) => client.figureFiles.check({ path, choices }, options))
        if (checked) change({ checked })
      },
      /** The page is left unless rows stayed out, which are there to be saved. Undefined: refused or cancelled. */
      bringIn: async (path: string, choices: FigureChoices) => {
        const done = await during('bring-in', (options) => client.figureFiles.bringIn({ path, choices }, options))
        if (done) setOwn((before) => (done.rejectedCount === 0 ? nothing : { ...before, checked: done, isIn: true }))
        return done
      },
      saveRejected: (path: string, choices: FigureChoices) =>
        during('save', (options) => client.figureFiles.saveRejected({ path, choices }, options)),
      takeOut: (importId: string) => during('take-out', (options) => client.figureFiles.removeImport({ importId }, options)),
      cancel,
      leave: () => setOwn(nothing),
    }
  }, [during, fail, cancel])
  return { state: { ...own, ...work }, acts }
}

export type FileActs = ReturnType<typeof useFigureFile>['acts']
