/** Text as it is compared: without case, accents and punctuation, one space between words. */

/** "Perché l’Energia?" is "perche l energia". Signs that belong to a name stay: "C++", "R&D", "C#". */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/#(?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}+#&]+/gu, ' ')
    .trim()
}
