/** The languages the checker speaks, by locale. */
import type { Locale } from '../../../ids.ts'
import { en } from './en.ts'
import { it } from './it.ts'
import { ms } from './ms.ts'
import type { Language } from './types.ts'

export const languages: Readonly<Record<Locale, Language>> = { en, it, ms }
export const everyLanguage: readonly Language[] = [en, it, ms]
