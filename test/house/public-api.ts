import { sep } from 'node:path'
import ts from 'typescript'

const printer = ts.createPrinter({ removeComments: true })

/** Which declarations belong to the API: those of the package, without what is made of the data. */
const isOwn = (declaration: ts.Declaration) => {
  const path = declaration.getSourceFile().fileName.replaceAll(sep, '/')
  return path.includes('/dist/types/') && !path.includes('/generated/')
}

const kinds = (declaration: ts.Declaration): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration

/**
 * What an entry point offers: its exports by name, then the types that they speak of without exporting them. Comments, files and
 * the order of declarations do not show.
 *
 * @throws Error if the file cannot be read.
 */
export function publicApi(entry: string): string {
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true }
  const program = ts.createProgram([entry], { ...options, types: [], noEmit: true })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(entry)
  const module = file && checker.getSymbolAtLocation(file)
  if (!module) throw new Error(`${entry} is not a module: run \`npm run build\` first`)

  const original = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const seen = new Set<ts.Symbol>()
  const reached: ts.Symbol[] = []

  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) {
      const named = checker.getSymbolAtLocation(node)
      const symbol = named && original(named)
      if (symbol && !seen.has(symbol) && symbol.declarations?.some((one) => isOwn(one) && isTopLevel(one))) {
        seen.add(symbol)
        reached.push(symbol)
      }
    }
    ts.forEachChild(node, visit)
  }
  const print = (symbol: ts.Symbol) => {
    const own = (symbol.declarations ?? []).filter(isOwn)
    for (const declaration of own) visit(declaration)
    return own
      .map((one) => printer.printNode(ts.EmitHint.Unspecified, kinds(one), one.getSourceFile()))
      .sort()
      .join('\n')
  }

  const exported = checker.getExportsOfModule(module).sort(byName)
  for (const symbol of exported) seen.add(original(symbol))
  const exports = exported.map((symbol) => `// ${symbol.name}\n${print(original(symbol))}`.trimEnd())
  const behind: { name: string; text: string }[] = []
  for (const symbol of reached) behind.push({ name: symbol.name, text: print(symbol) })
  const texts = behind.map(({ text }) => text).sort()
  return `${[...exports, '// Behind these', ...texts].join('\n\n')}\n`
}

const byName = (a: ts.Symbol, b: ts.Symbol) => (a.name < b.name ? -1 : 1)

const isTopLevel = (declaration: ts.Declaration) => {
  const parent: ts.Node | undefined = kinds(declaration).parent
  return parent !== undefined && ts.isSourceFile(parent)
}
