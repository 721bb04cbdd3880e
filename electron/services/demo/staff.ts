/** The 480 people of the demo company: where they work, what they do, who leads whom. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SessionFields } from '#shared/contracts/training.ts'
import type { Network } from '#shared/domain/networks.ts'
import { attendanceStates, messageKinds, pulseDrivers, type Seniority, seniorities } from '#shared/domain/people/types.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import { Locale } from '#shared/ids.ts'
import { createPeople } from './people.ts'

const Words = z.object({ en: z.string(), it: z.string(), ms: z.string() })
const departments = ['production', 'engineering', 'sales', 'service', 'supply', 'marketing', 'finance', 'people', 'it'] as const
const Department = z.enum(departments)
type Department = z.output<typeof Department>

const Story = z.object({
  departments: z.record(Department, Words),
  titles: z.record(z.union([z.literal('director'), z.literal('manager'), Department]), z.union([Words, z.array(Words)])),
  sites: z.array(
    z.object({
      place: z.string(),
      country: z.enum(['IT', 'MY']),
      locales: z.array(Locale),
      people: z.partialRecord(Department, z.number()),
    }),
  ),
  managers: z.record(Department, z.number()),
  /** By the name that the content's story gives a team. */
  teams: z.record(z.string(), z.object({ departments: z.array(Department), places: z.array(z.string()) })),
  /** People whom the pictures and the plan know by name. */
  known: z.array(z.object({ name: z.string(), place: z.string(), department: Department, seniority: z.enum(seniorities) })),
  consentText: Words,
  trainer: z.string(),
  /** `attend`: how people of the pilot group from these sites stand to it; "invited": they are not asked to it. */
  sessions: z.array(
    SessionFields.omit({ title: true, trainer: true, itemIds: true }).extend({
      title: Words,
      /** Planned together. */
      batch: z.string(),
      sites: z.array(z.string()),
      attend: z.enum(attendanceStates),
    }),
  ),
  waves: z.record(
    z.string(),
    z.object({
      name: Words,
      kind: z.enum(messageKinds),
      audience: z.object({
        departments: z.array(Department),
        places: z.array(z.string()),
        inPilot: z.boolean().optional(),
        senior: z.boolean().optional(),
      }),
      /** Chosen one by one, until so many people have been asked in all. */
      upTo: z.number().optional(),
      day: z.string(),
      time: z.string(),
    }),
  ),
  /** `means`: of each statement, 1 to 5. */
  pulses: z.record(
    z.string(),
    z.object({
      name: Words,
      opensOn: z.string(),
      closesOn: z.string(),
      answers: z.number(),
      means: z.record(z.enum(pulseDrivers), z.number()),
    }),
  ),
  settings: z.object({ senderName: z.string(), senderEmail: z.string(), joinUrl: z.string() }),
})
export type StaffStory = z.output<typeof Story>

export interface Employee {
  readonly employeeNumber: string
  readonly name: string
  readonly givenName: string
  readonly email: string
  readonly place: string
  readonly department: Department
  readonly seniority: Seniority
  readonly locale: Locale
  readonly hiredOn: string
  /** Null: not asked. */
  readonly usesSocial: boolean | null
  readonly networks: readonly { readonly network: Network; readonly audience: number }[]
  /** Place in the list; null: nobody above. */
  readonly manager: number | null
}

export function readStaffStory(resources: string): StaffStory {
  return Story.parse(JSON.parse(readFileSync(join(resources, 'demo', 'staff.json'), 'utf8')))
}

/** In the order of departments and sites, who is known by name before the others of their desk; the same `random` makes the same people. */
export function makeStaff(story: StaffStory, resources: string, random: Random): readonly Employee[] {
  const draw = createPeople(resources, random)
  const taken = new Set(story.known.map(({ name }) => name))
  const fresh = (country: 'IT' | 'MY'): string => {
    const name = draw(country)
    if (taken.has(name)) return fresh(country)
    taken.add(name)
    return name
  }
  const known = [...story.known]
  const desks = departments.flatMap((department) =>
    story.sites.flatMap((site) => Array.from({ length: site.people[department] ?? 0 }, () => ({ department, site }))),
  )
  const ranks = ranksOf(story)
  // Chance of its own: what was drawn for everybody before stays as it was.
  const elsewhere = createRandom(2)
  const staff: Employee[] = []
  for (const { department, site } of desks) {
    const seniority = ranks.next(department)
    const at = known.findIndex((each) => each.place === site.place && each.department === department && each.seniority === seniority)
    const name = known.splice(at, at < 0 ? 0 : 1)[0]?.name ?? fresh(site.country)
    const manager = staff.findLastIndex((each) => each.department === department && each.seniority === above[seniority])
    staff.push({
      ...{ employeeNumber: String(10_001 + staff.length), name, givenName: name.split(' ')[0] ?? name, email: addressOf(name, staff) },
      ...{ place: site.place, department, seniority, locale: random.next() < 0.85 ? (site.locales[0] ?? 'en') : random.pick(site.locales) },
      ...{ hiredOn: hiredOn(random), manager: manager < 0 ? null : manager, ...networksOf(random, elsewhere) },
    })
  }
  return staff
}

const above: Readonly<Record<Seniority, Seniority | null>> = { director: null, manager: 'director', staff: 'manager' }

/** The first desk of a department is its director's; managers sit evenly among the others, so that every site has some. */
function ranksOf({ managers, sites }: StaffStory) {
  const seen = new Map<Department, number>()
  const led = new Map<Department, ReadonlySet<number>>(
    departments.map((department) => {
      const desks = sites.reduce((sum, { people }) => sum + (people[department] ?? 0), 0)
      return [
        department,
        new Set(Array.from({ length: managers[department] }, (_, at) => 1 + Math.floor((at * (desks - 1)) / managers[department]))),
      ]
    }),
  )
  return {
    next: (department: Department): Seniority => {
      const before = seen.get(department) ?? 0
      seen.set(department, before + 1)
      return before === 0 ? 'director' : led.get(department)?.has(before) === true ? 'manager' : 'staff'
    },
  }
}

function addressOf(name: string, staff: readonly Employee[]): string {
  const local = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.')
  const same = staff.filter(({ email }) => email.startsWith(`${local}@`) || email.startsWith(`${local}.`)).length
  return `${local}${same === 0 ? '' : `.${same + 1}`}@aureliapumps.example`
}

function hiredOn(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${random.int(1998, 2026)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`
}

/** 24 of 100 use no social network. */
function networksOf(random: Random, elsewhere: Random): Pick<Employee, 'usesSocial' | 'networks'> {
  if (random.next() < 0.24) return { usesSocial: false, networks: [] }
  const audience = (chance: Random) => Math.round(40 + chance.next() ** 3 * 1400)
  const more = random.next() < 0.4 ? [{ network: random.pick(['facebook', 'instagram'] as const), audience: audience(random) }] : []
  const others = (['x', 'whatsapp'] as const).flatMap((network) =>
    elsewhere.next() < 0.22 ? [{ network, audience: audience(elsewhere) }] : [],
  )
  return { usesSocial: true, networks: [{ network: 'linkedin', audience: audience(random) }, ...more, ...others] }
}

/** What somebody does, in the language of the story. */
export function titleOf(story: StaffStory, { department, seniority }: Employee, locale: Locale, index: number): string {
  const own = story.titles[seniority === 'staff' ? department : seniority]
  const words = Array.isArray(own) ? own[index % own.length] : own
  return words?.[locale] ?? ''
}
