/** Names of files and folders made of what people are called: safe on every system, and never twice. */
import { oneLine } from '#shared/domain/people/fill.ts'

/** Letters of a name that are kept; an id and an ending still fit behind them. */
const longest = 60
/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A part of a path: no separators, no signs that Windows refuses, no dots or blanks at its ends. */
export function toFileName(name: string, spare: string): string {
  const safe = [...oneLine(name.normalize('NFC')).replaceAll(/[/\\:*?"<>|\p{Cf}\p{Cs}]/gu, ' ')]
    .slice(0, longest)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  return safe === '' || reserved.test(safe) ? spare : safe
}

/** "Ilaria Ferri 3f2a9c.eml": the end of the id tells two of the same name apart, and is the same each time. */
export function mailFileName(person: { readonly id: string; readonly name: string }): string {
  return `${toFileName(person.name, 'mail')} ${person.id.slice(-8)}.eml`
}
