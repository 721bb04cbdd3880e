// Keeps files and functions small, and out of them what the house does without: barrels, leftovers, files that do not say why they exist.
// `node scripts/check-limits.mjs [FOLDER]` checks another folder laid out like the project.
import { resolve } from 'node:path'
import ts from 'typescript'
import { root } from './lib/paths.mjs'
import { lineOf, report, sourceFiles, syntaxTree, walk } from './lib/sources.mjs'

const folders = ['shared', 'db', 'electron', 'renderer', 'cli', 'server', 'scripts', 'tests']
const fileLines = 300
const functionLines = 50
/** The store, the root component and the database module are what becomes a god in every codebase of this kind. */
const tighter = { 'electron/main.ts': 150, 'renderer/app.tsx': 150, 'db/open.ts': 150 }
const theOneBarrel = 'shared/contracts/index.ts'
const leftover = /\b(?:TOD[O]|FIXM[E]|XX[X])\b/

const files = sourceFiles(resolve(process.argv[2] ?? root), folders, /[.](tsx?|mjs|css)$/)
report(files.flatMap(problemsOf), files.length, 'files')

function problemsOf(file) {
  const lines = file.text.trimEnd().split('\n')
  const cap = tighter[file.path] ?? fileLines
  return [
    ...(lines.length > cap ? [`${file.path}: ${lines.length} lines, at most ${cap}`] : []),
    ...lines.flatMap((line, at) => (leftover.test(line) ? [`${file.path}:${at + 1}: finish it, or write an issue: ${line.trim()}`] : [])),
    ...(file.path.endsWith('.css') ? [] : syntaxProblems(file, lines)),
  ]
}

function syntaxProblems(file, lines) {
  const tree = syntaxTree(file)
  const problems = []
  if (!/^(#!.*\n)?\s*\/[/*]/.test(file.text))
    problems.push(`${file.path}:1: ${lines[0].slice(0, 40)} – start with a sentence on why the file exists`)
  walk(tree, (node) => {
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && file.path !== theOneBarrel)
      problems.push(`${file.path}:${lineOf(tree, node)}: a barrel: import from where it is written`)
    if (isFunction(node) && !isTestBody(node)) problems.push(...lengthProblem(file, tree, node))
  })
  return problems
}

function lengthProblem(file, tree, node) {
  const start = lineOf(tree, node)
  const count = tree.getLineAndCharacterOfPosition(node.end).line + 2 - start
  const name = node.name?.getText(tree) ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(tree) : 'a function')
  return count > functionLines ? [`${file.path}:${start}: ${name} has ${count} lines, at most ${functionLines}`] : []
}

function isFunction(node) {
  return (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) || ts.isClassStaticBlockDeclaration(node)
}

/** A `describe` only groups tests, and a journey is read from top to bottom: their length is capped by the file's. */
function isTestBody(node) {
  const call = node.parent
  return ts.isCallExpression(call) && /^(describe|test|it)\b/.test(call.expression.getText())
}
