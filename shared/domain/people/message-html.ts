/** A filled text as the simple HTML that every mail program shows: one column, the program's colour, a button where people join. */
import { fillText, paragraphsOf, type Values } from './fill.ts'

export interface MessageLook {
  /** Of the text's words: `en`, `it`, `ms`. */
  readonly lang: string
  /** Over the text: the program's name. */
  readonly program: string
  /** `#rrggbb`. */
  readonly color: string
  /** What the button says; a paragraph that is `{join-link}` alone becomes one when it is a web address. */
  readonly joinLabel: string
}

const font = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** A whole page for a mail or a file. */
export function messageToHtml(body: string, values: Values, look: MessageLook): string {
  const inner = messageToFragment(body, values, look)
  return `<!doctype html>
<html lang="${look.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(look.program)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1f2328;font:16px/1.55 ${font}">
<div style="max-width:560px;margin:0 auto">
<div style="border-top:4px solid ${look.color};padding:16px 0 8px;font-weight:600" dir="auto">${escapeHtml(look.program)}</div>
${inner}
</div>
</body>
</html>
`
}

/** The paragraphs alone, to paste into a chat or a page. */
export function messageToFragment(body: string, values: Values, look: Omit<MessageLook, 'program' | 'lang'>): string {
  return paragraphsOf(body)
    .map((paragraph) => paragraphToHtml(paragraph, values, look))
    .join('\n')
}

function paragraphToHtml(paragraph: string, values: Values, { color, joinLabel }: Pick<MessageLook, 'color' | 'joinLabel'>): string {
  const join = values['join-link'] ?? ''
  if (paragraph === '{join-link}' && isWeb(join)) {
    const style = `display:inline-block;background:${color};color:${inkOn(color)};padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600`
    return `<p style="margin:0 0 16px"><a href="${escapeHtml(join)}" style="${style}">${escapeHtml(joinLabel)}</a></p>`
  }
  const lines = paragraph.split('\n')
  if (lines.every((line) => line.startsWith('- '))) {
    const items = lines.map((line) => `<li style="margin:0 0 4px" dir="auto">${toInline(line.slice(2), values)}</li>`).join('')
    return `<ul style="margin:0 0 16px;padding-inline-start:20px">${items}</ul>`
  }
  return `<p style="margin:0 0 16px" dir="auto">${lines.map((line) => toInline(line, values)).join('<br>')}</p>`
}

/** Addresses become links; everything else is text, whatever a name contains. */
function toInline(line: string, values: Values): string {
  return fillText(line, values)
    .text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('')
}

/** Safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

export function isWeb(address: string): boolean {
  return /^https?:\/\/\S+$/.test(address)
}

/** Black or white, whichever is read better on a colour `#rrggbb` (relative luminance of WCAG 2.2). */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const part = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
  return luminance > 0.179 ? '#000000' : '#ffffff'
}
