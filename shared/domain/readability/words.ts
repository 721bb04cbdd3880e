/** Words of a text, the same way for every count; addresses of the web are one short word, whatever they hold. */
import type { Locale } from '../../ids.ts'

/** Web and mail addresses. Each alternative may only begin where the run of its letters begins, or a long text without any would take for ever. */
const address =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>]*[\p{L}\p{N}/]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|it|my|uk|io)(?:\/[^\s<>]*[\p{L}\p{N}/])?(?![\w-])/giu
const addressWord = 'link'

/** Italian elides: "l'azienda" is two words. English and Malay apostrophes stand inside one. */
const elided = /[\p{L}\p{N}\p{M}]+(?:[.\-‑][\p{L}\p{N}\p{M}]+)*/gu
const joined = /[\p{L}\p{N}\p{M}]+(?:[.'’\-‑][\p{L}\p{N}\p{M}]+)*/gu

/** The text with every address written as one word of four letters; offsets stay what they were. */
export function maskAddresses(text: string): string {
  return text.replace(address, (found) => addressWord.padStart(found.length))
}

/** Words in order: runs of letters and digits with what joins them ("3.5", "S.p.A", "media-media"). */
export function textToWords(text: string, locale: Locale): readonly string[] {
  return maskAddresses(text).match(locale === 'it' ? elided : joined) ?? []
}
