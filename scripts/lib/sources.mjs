// Reads the project's own source files, and as syntax trees, for the checks that no linter offers.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

/** All files under `folders` of `project` whose name matches, as `{ path, text }`; paths are relative, with slashes. */
export function sourceFiles(project, folders, pattern) {
  return folders
    .map((folder) => join(project, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(project, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function syntaxTree({ path, text }) {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
}

/** Calls `visit` for the node and everything inside it, outermost first. */
export function walk(node, visit) {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Line of a node's first character, counted from 1. */
export function lineOf(tree, node) {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}

/** How the checks end: every problem on its line, then the count; exit 1 when there is any, or when nothing was looked at. */
export function report(problems, looked, what) {
  for (const problem of problems) console.error(problem)
  console.error(`${looked} ${what}, ${problems.length} problems`)
  process.exitCode = problems.length > 0 || looked === 0 ? 1 : 0
}
