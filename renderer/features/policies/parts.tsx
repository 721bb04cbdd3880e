/** The heavy parts of the document screens, fetched when they are first shown. */
import { lazy } from 'react'

/** The editor of a whole document. */
export const DocumentEditor = lazy(() => import('./editor/document-editor.tsx').then((module) => ({ default: module.DocumentEditor })))
/** The same editor for one block of a translation. */
export const BlockEditor = lazy(() => import('./editor/block-editor.tsx').then((module) => ({ default: module.BlockEditor })))
/** Meters and findings of a document. */
export const CheckPanel = lazy(() => import('./check-panel/check-panel.tsx').then((module) => ({ default: module.CheckPanel })))
/** A caption tried against the rules. */
export const CaptionCheck = lazy(() => import('./caption-check/caption-check.tsx').then((module) => ({ default: module.CaptionCheck })))
/** One block as it is printed. */
export const BlockView = lazy(() => import('./paper/block-view.tsx').then((module) => ({ default: module.BlockView })))
