/** Everybody who is in the workspace already, as little of each as it takes to recognise them in a roster. */
import { type Hash, hashText, KeyTable, Numbers } from '../table/key-table.ts'
import { hashName } from './name-key.ts'
import { seeds } from './row-reader.ts'

/** One of them, as the file holds them. */
export interface KnownPerson {
  readonly id: string
  readonly employeeNumber: string
  readonly email: string
  readonly name: string
  readonly managerId: string | null
  readonly employment: string
}

const idLength = 36

/** Ids in one piece of memory, by place in the list. */
export class IdList {
  #bytes: Buffer
  length = 0

  constructor(expected: number) {
    this.#bytes = Buffer.alloc(Math.max(1, expected) * idLength)
  }

  /** An id of up to 36 letters. */
  push(id: string): void {
    if ((this.length + 1) * idLength > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)])
    this.#bytes.write(id.padEnd(idLength), this.length * idLength, 'latin1')
    this.length += 1
  }

  at(index: number): string {
    return this.#bytes.toString('latin1', index * idLength, (index + 1) * idLength).trimEnd()
  }
}

export interface Known {
  readonly ids: IdList
  /** What the tables hold: a person who is there is a negative number, a row of the file one from 0. */
  readonly numbers: KeyTable
  readonly emails: KeyTable
  /** Only of those who have neither, or all when somebody is looked for by name. */
  readonly names: KeyTable
  /** The place of each one's manager in the list; -1: none. */
  readonly managers: Int32Array
  /** Not 0: a row of the file speaks of them. */
  readonly met: Uint8Array
  /** 1: has left already. */
  readonly hasLeft: Uint8Array
}

/** Two people of one name: nobody can be meant by it. */
export const nobody = -2_147_483_648

/** The number that stands for a place in the list of those who are there, and back. */
export const knownToValue = (place: number): number => -1 - place
export const valueToKnown = (value: number): number => -1 - value

/** `rows`: how many the file has, roughly. `byName`: managers are named. */
export function gatherKnown(people: Iterable<KnownPerson>, count: number, rows: number, byName: boolean): Known {
  const hash: Hash = { low: 0, high: 0 }
  const places = new KeyTable(count)
  const of = new Numbers((size) => new Int32Array(size), Math.max(1, count))
  const known = {
    ids: new IdList(count),
    numbers: new KeyTable(count + rows),
    emails: new KeyTable(count + rows),
    names: new KeyTable(byName ? count + rows : 64),
    met: new Uint8Array(count),
    hasLeft: new Uint8Array(count),
  }
  const wanted: { place: number; managerId: string }[] = []
  for (const person of people) {
    const place = known.ids.length
    const value = knownToValue(place)
    known.ids.push(person.id)
    of.push(-1)
    hashText(person.id, 0, hash)
    places.set(hash, place)
    if (person.managerId !== null) wanted.push({ place, managerId: person.managerId })
    if (person.employment === 'left') known.hasLeft[place] = 1
    enter(known, person, value, byName)
  }
  for (const { place, managerId } of wanted) {
    hashText(managerId, 0, hash)
    of.array[place] = places.get(hash) ?? -1
  }
  return { ...known, managers: of.array }
}

function enter(known: Pick<Known, 'numbers' | 'emails' | 'names'>, person: KnownPerson, value: number, byName: boolean): void {
  const hash: Hash = { low: 0, high: 0 }
  const { employeeNumber, email, name } = person
  if (employeeNumber !== '') {
    hashText(employeeNumber, seeds.number, hash)
    known.numbers.set(hash, value)
  }
  if (email !== '') {
    hashText(email, seeds.email, hash)
    known.emails.set(hash, value)
  }
  if (!byName && (employeeNumber !== '' || email !== '')) return
  const plain = new TextEncoder().encode(name.normalize('NFKD').replaceAll(/\p{M}+/gu, ''))
  hash.low = 0
  hash.high = 0
  hashName(plain, 0, plain.length, hash)
  if (hash.high !== 0) enterName(known.names, hash, value)
}

/** A name that two people have names nobody. */
export function enterName(names: KeyTable, hash: Hash, value: number): void {
  const before = names.get(hash)
  names.set(hash, before === undefined || before === value ? value : nobody)
}
