/** Whether a PowerPoint file is whole: what PowerPoint would offer to repair, and what is missing for whoever does not see it. */
import { posix } from 'node:path'
import { read } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { misplaced } from './pptx-order.ts'
import { elementsOf, readStrictly, type StrictElement } from './strict-xml.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** Accents that a new file of Office has, now and in earlier versions. */
const officeColors = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '4F81BD', 'C0504D', '9BBB59', '156082', 'E97132']

/** A sentence for each fault; none when it is as it should be. `language`: "it-IT". `isOwn`: the theme is ours, so that no colour is Office's. */
export function checkDeck(
  bytes: Uint8Array,
  { language, isOwn }: { readonly language: string; readonly isOwn: boolean },
): readonly string[] {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)))
  const faults: string[] = []
  const trees = new Map<string, StrictElement>()
  for (const [path, data] of parts) {
    if (!/\.(?:xml|rels)$/.test(path)) continue
    try {
      trees.set(path, readStrictly(strFromU8(data)))
    } catch (error) {
      faults.push(`${path}: ${error instanceof Error ? error.message : ''}`)
    }
  }
  const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))
  return [
    ...faults,
    ...typeFaults(parts, trees),
    ...linkFaults(parts, trees),
    ...[...trees].flatMap(([path, tree]) => (path.startsWith('ppt/') ? misplaced(tree).map((said) => `${path}: ${said}`) : [])),
    ...[...parts].flatMap(([path, data]) => (path.endsWith('.xml') ? textFaults(path, strFromU8(data), isOwn) : [])),
    ...slides.flatMap((path) => slideFaults(path, trees, language)),
    ...[...parts].flatMap(([path, data]) =>
      path.endsWith('.xlsx') && read(data).SheetNames.length !== 1 ? [`${path}: no workbook of one sheet`] : [],
    ),
  ]
}

/** Links of a part: id, and the path in the file, or null for an address outside. */
function linksOf(trees: ReadonlyMap<string, StrictElement>, path: string) {
  const tree = trees.get(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))
  return (tree?.children ?? []).map(({ attributes }) => {
    const target = attributes.get('Target') ?? ''
    const inside = posix.join('/', posix.dirname(path), target).slice(1)
    return {
      id: attributes.get('Id') ?? '',
      type: posix.basename(attributes.get('Type') ?? ''),
      target: attributes.get('TargetMode') === 'External' ? null : inside,
    }
  })
}

function typeFaults(parts: Parts, trees: ReadonlyMap<string, StrictElement>): readonly string[] {
  const types = trees.get('[Content_Types].xml')?.children ?? []
  const named = types.filter(({ name }) => name === 'Override').map(({ attributes }) => (attributes.get('PartName') ?? '').slice(1))
  const endings = types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes.get('Extension') ?? '')
  const ending = (path: string) => path.slice(path.lastIndexOf('.') + 1)
  const paths = [...parts.keys()].filter((path) => path !== '[Content_Types].xml')
  return [
    ...named.filter((path, at) => named.indexOf(path) !== at).map((path) => `${path} has two types`),
    ...named.filter((path) => !parts.has(path)).map((path) => `${path} has a type and is not there`),
    ...paths.filter((path) => !named.includes(path) && !endings.includes(ending(path))).map((path) => `${path} has no type`),
    ...endings.filter((one) => !paths.some((path) => ending(path) === one)).map((one) => `No part ends in ${one}`),
  ]
}

function linkFaults(parts: Parts, trees: ReadonlyMap<string, StrictElement>): readonly string[] {
  const paths = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
  const reached = new Set<string>()
  const queue = ['']
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const targets = linksOf(trees, path).flatMap(({ target }) => (target === null || reached.has(target) ? [] : [target]))
    for (const target of targets) reached.add(target)
    queue.push(...targets)
  }
  const broken = [...paths, ''].flatMap((path) => {
    const links = linksOf(trees, path)
    const ids = links.map(({ id }) => id)
    const used = [...strFromU8(parts.get(path) ?? new Uint8Array()).matchAll(/\sr:(?:id|embed|link)="([^"]+)"/g)].map(([, id = '']) => id)
    return [
      ...links
        .filter(({ target }) => target !== null && !parts.has(target))
        .map(({ target }) => `${path} links to ${target}, which is not there`),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: two links are called ${id}`),
      ...(path.endsWith('.xml') ? used.filter((id) => !ids.includes(id)).map((id) => `${path}: no link is called ${id}`) : []),
    ]
  })
  return [...broken, ...paths.filter((path) => !reached.has(path)).map((path) => `Nothing links to ${path}`)]
}

function textFaults(path: string, xml: string, isOwn: boolean): readonly string[] {
  return [
    ...(/<a:ln(?:\s[^>]*)?\/>|<a:ln(?:\s[^>]*)?><\/a:ln>/.test(xml) ? [`${path}: an empty line`] : []),
    ...(/NaN|undefined|Infinity|\[object/.test(xml) ? [`${path}: something was not reckoned`] : []),
    ...(isOwn ? officeColors.filter((color) => xml.toUpperCase().includes(`"${color}"`)).map((color) => `${path}: Office's ${color}`) : []),
  ]
}

function slideFaults(path: string, trees: ReadonlyMap<string, StrictElement>, language: string): readonly string[] {
  const tree = trees.get(path)
  if (tree === undefined) return []
  const names = elementsOf(tree, 'p:cNvPr')
  const ids = names.map(({ attributes }) => attributes.get('id') ?? '')
  const unseen = [...elementsOf(tree, 'p:graphicFrame'), ...elementsOf(tree, 'p:pic'), ...elementsOf(tree, 'p:grpSp')].filter(
    (shape) => (elementsOf(shape, 'p:cNvPr')[0]?.attributes.get('descr') ?? '') === '',
  )
  const links = linksOf(trees, path)
  const notes = trees.get(links.find(({ type }) => type === 'notesSlide')?.target ?? '')
  const charts = links.filter(({ type }) => type === 'chart').flatMap(({ target }) => trees.get(target ?? '') ?? [])
  const runs = [tree, ...(notes === undefined ? [] : [notes]), ...charts].flatMap((part) => [
    ...elementsOf(part, 'a:rPr'),
    ...elementsOf(part, 'a:endParaRPr'),
  ])
  const foreign = runs.filter(({ attributes }) => attributes.has('lang') && attributes.get('lang') !== language)
  const words = elementsOf(tree, 'a:r').filter((run) => elementsOf(run, 'a:rPr')[0]?.attributes.get('lang') !== language)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at || !/^[1-9]\d*$/.test(id)).map((id) => `${path}: two shapes are number ${id}`),
    ...(unseen.length > 0 ? [`${path}: ${unseen.length} shapes are not described`] : []),
    ...(elementsOf(tree, 'a:t')[0]?.text === '' ? [`${path}: no title`] : []),
    ...(links.filter(({ type }) => type === 'slideLayout').length === 1 ? [] : [`${path}: not one layout`]),
    ...(notes === undefined || elementsOf(notes, 'a:t').length === 0 ? [`${path}: nobody is told what to say`] : []),
    ...(foreign.length + words.length > 0 ? [`${path}: words without their language`] : []),
    ...charts.flatMap((chart) =>
      elementsOf(chart, 'c:lang')[0]?.attributes.get('val') === language ? [] : [`${path}: a chart without its language`],
    ),
  ]
}
