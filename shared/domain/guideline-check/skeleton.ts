/** What a name looks like at a glance: letters and digits that eyes take for each other become one. */

const alike: readonly (readonly [sign: RegExp, read: string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[1i|]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/8/g, 'b'],
]

/** Of a folded name. */
export function skeletonOf(name: string): string {
  return alike.reduce((text, [sign, read]) => text.replace(sign, read), name.normalize('NFD').replace(/\p{M}/gu, ''))
}
