/** Made-up people: names drawn from common first and family names of their country. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Random } from '#shared/domain/random.ts'

const Names = z.record(z.string(), z.array(z.object({ first: z.array(z.string()), family: z.array(z.string()) })))

export type Country = 'IT' | 'MY'

/** Draws a name; the same `random` draws the same names. */
export function createPeople(resources: string, random: Random): (country: Country) => string {
  const names = Names.parse(JSON.parse(readFileSync(join(resources, 'demo', 'names.json'), 'utf8')))
  return (country) => {
    const { first, family } = random.pick(names[country] ?? [])
    return `${random.pick(first)} ${random.pick(family)}`
  }
}
