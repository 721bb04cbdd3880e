/** The styles of a Word file: the built-in ones, so that its outline and its lists of headings work, in our look. */
import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import type { Locale } from '#shared/ids.ts'
import { colors } from './docx-drawing.ts'

const languages: Readonly<Record<Locale, string>> = { en: 'en-GB', it: 'it-IT', ms: 'ms-MY' }

/** Sizes are half points, distances twips. `brand`: a colour without "#". */
export function docxStyles(locale: Locale, brand: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: colors.ink, font: 'Calibri' },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, color: colors.ink, language: { value: languages[locale] } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 40, bold: true, color: colors.ink, font: 'Calibri' }, paragraph: { spacing: { before: 40, after: 160 } } },
      heading1: heading(26, 280, 60),
      heading2: heading(22, 200, 40),
      heading3: { ...heading(21, 160, 40), run: { size: 21, italics: true, bold: true, color: colors.ink, font: 'Calibri' } },
    },
    paragraphStyles: [
      {
        id: 'Eyebrow',
        name: 'Eyebrow',
        basedOn: 'Normal',
        run: { size: 18, color: colors.quiet },
        paragraph: { spacing: { after: 0 }, border: { top: { style: BorderStyle.SINGLE, size: 24, color: brand, space: 6 } } },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { id: 'Question', name: 'Question', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 80, after: 20 } } },
      { id: 'TableHead', name: 'Table Head', basedOn: 'Normal', run: { bold: true } },
      {
        id: 'BlockQuote',
        name: 'Block Quote',
        basedOn: 'Normal',
        run: { color: colors.quiet },
        paragraph: { indent: { left: 340 }, border: { left: { style: BorderStyle.SINGLE, size: 12, color: colors.line, space: 8 } } },
      },
    ],
  }
}
