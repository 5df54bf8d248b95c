import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A regular expression in the source. */
export interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** The regular expressions in the TypeScript files of a folder, and the files in which one is put together at run time. */
export function patternsIn(folder: string): {
  readonly patterns: readonly Pattern[]
  readonly built: readonly string[]
} {
  const patterns: Pattern[] = []
  const built: string[] = []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  for (const name of names.sort()) {
    const file = name.replaceAll('\\', '/')
    const tree = ts.createSourceFile(file, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      const literal = literalIn(node)
      if (literal) patterns.push({ file, ...literal })
      else if (isRegExpCall(node)) built.push(file)
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return { patterns, built }
}

function literalIn(node: ts.Node): Omit<Pattern, 'file'> | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) }
  }
  if (!isRegExpCall(node)) return undefined
  const [source, flags] = node.arguments ?? []
  if (!source || !ts.isStringLiteralLike(source)) return undefined
  return { source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' }
}

const isRegExpCall = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp'
