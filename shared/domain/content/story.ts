/** By what the same story is recognised when two sites tell it. */
import { foldWords } from './fold.ts'

/** Fewer words or letters than these say nothing: "Weekly update" comes every week. */
const fewestWords = 4
const fewestLetters = 20

/** The title folded for comparison; '' for one that many stories could bear. */
export function storyKeyOf(title: string): string {
  const key = foldWords(title)
  return key.length < fewestLetters || key.split(' ').length < fewestWords ? '' : key
}
