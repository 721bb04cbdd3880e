// What may import what (the table of docs/architecture.md); scripts/check-imports.mjs runs it.
const inPackage = (names) => `(^|/)node_modules/(${names.join('|')})/`
const folders = (...names) => `^(${names.join('|')})/`

/** Small libraries without an outside world: the only ones that shared/ may use. */
const pureLibraries = [
  'zod',
  'yjs',
  'uuid',
  'temporal-polyfill',
  '@formatjs/intl',
  'ical-generator',
  'papaparse',
  'retext-english',
  'unified',
  'unist-util-visit',
  'syllable',
  'flesch',
  '@orama/stemmers',
  'diff',
  're2js',
  'fractional-indexing',
  'hastscript',
  'hast-util-to-html',
  'hast-util-to-mdast',
  'mdast-util-gfm',
  'mdast-util-to-markdown',
  'd3-scale',
  'd3-shape',
  '@types/d3-scale',
  '@types/d3-shape',
  '@types/hast',
]
/** Libraries that need a page. */
const pageLibraries = [
  'react',
  'react-dom',
  'react-intl',
  '@mantine/[^/]+',
  '@tanstack/[^/]+',
  '@tiptap/[^/]+',
  '@tabler/[^/]+',
  'dompurify',
]
const desktopFiles = '^electron/(main[.]ts|preload[.]ts|shell/|jobs/host[.]ts)'
/** Where programs begin: everything else must be reachable from one of these. */
const entries = '^(electron/(main|preload)[.]ts|electron/jobs/host[.]ts|renderer/main[.]tsx|cli/main[.]ts|server/main[.]ts)$'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    forbid(
      'shared-is-pure',
      'shared runs everywhere: no Node, no Electron, no React, no database.',
      { path: folders('shared') },
      {
        pathNot: [folders('shared'), inPackage(pureLibraries)],
      },
    ),
    forbid(
      'db-stands-alone',
      'db knows shared and SQLite, nothing above it.',
      { path: folders('db') },
      { path: folders('electron', 'renderer', 'server', 'cli') },
    ),
    forbid(
      'sql-lives-in-db',
      'SQL is written in db and in server/store only.',
      { path: folders('electron', 'renderer', 'cli', 'server'), pathNot: '^server/store/' },
      {
        path: inPackage(['drizzle-orm', 'better-sqlite3']),
      },
    ),
    forbid(
      'renderer-is-sandboxed',
      'The page has the contract and nothing else of the app.',
      { path: folders('renderer') },
      {
        path: [folders('db', 'electron', 'server', 'cli'), inPackage(['electron', 'electron-updater', 'better-sqlite3', 'drizzle-orm'])],
      },
    ),
    forbid(
      'renderer-without-node',
      'The page is sandboxed: Node is not there.',
      { path: folders('renderer') },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'features-apart',
      'A feature that needs another shares through shared, renderer/lib or renderer/ui.',
      { path: '^renderer/features/([^/]+)/' },
      {
        path: '^renderer/features/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+$'],
      },
    ),
    forbid(
      'ui-without-domain',
      'Parts and helpers are below the features that use them.',
      { path: '^renderer/(ui|lib)/' },
      { path: '^renderer/features/' },
    ),
    forbid(
      'no-page-libraries-outside',
      'Only the renderer has a page.',
      { path: folders('electron', 'db', 'cli', 'server') },
      { path: inPackage(pageLibraries) },
    ),
    forbid(
      'electron-package',
      'Procedures, services, jobs and the command line run in plain Node.',
      { path: folders('electron', 'db', 'cli', 'server', 'shared'), pathNot: desktopFiles },
      {
        path: inPackage(['electron', 'electron-updater']),
      },
    ),
    forbid(
      'shell-stays-outside',
      'What runs in plain Node may not lean on the desktop.',
      { path: ['^electron/(procedures|services|jobs|sync)/', folders('cli')], pathNot: '^electron/jobs/host[.]ts' },
      {
        path: '^electron/(shell/|main[.]ts|preload[.]ts)',
      },
    ),
    forbid(
      'electron-without-page',
      'Main and page meet in the contract.',
      { path: folders('electron') },
      { path: folders('renderer', 'server') },
    ),
    forbid(
      'cli-over-procedures',
      'The command line calls the same procedures as the screens.',
      { path: folders('cli') },
      { path: folders('renderer') },
    ),
    forbid(
      'server-stands-alone',
      'The server knows shared and nothing of the desktop.',
      { path: folders('server') },
      { path: folders('db', 'electron', 'renderer', 'cli') },
    ),
    forbid(
      'no-tests-in-product',
      'The product does not lean on its tests or scripts.',
      { path: folders('shared', 'db', 'electron', 'renderer', 'cli', 'server') },
      { path: folders('tests', 'scripts') },
    ),
    forbid('no-cycles', 'A cycle is one thing spread over several files.', {}, { circular: true }),
    forbid('no-unresolved', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-undeclared',
      'A library must stand in package.json.',
      { pathNot: '^tests/bench/hello/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-dead-files',
      'Nothing leads here from any program: delete it, or use it.',
      { path: entries },
      {
        path: folders('shared', 'db', 'electron', 'renderer', 'cli', 'server'),
        pathNot: [entries, '[.]d[.]ts$', '[.]json$', '^db/drizzle[.]config[.]ts$'],
        reachable: false,
      },
    ),
    forbid(
      'no-orphans',
      'A file that imports nothing and is imported by nothing.',
      { orphan: true, path: folders('shared', 'db', 'electron', 'renderer', 'cli', 'server'), pathNot: [entries, '[.]d[.]ts$'] },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
