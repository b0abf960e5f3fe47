/**
 * Every regular expression of some files: the literals, read from the syntax tree, and those that are built
 * while modules are loaded, which a constructor that notes them hears of. Cost: that of reading the files.
 */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

export interface Pattern {
  readonly source: string
  readonly flags: string
  /** The file, and for a literal the line, for whoever has to mend it. */
  readonly place: string
}

/** What a file holds of patterns. */
export interface FilePatterns {
  readonly literals: readonly Pattern[]
  /** The lines on which a pattern is built of strings. */
  readonly builds: readonly number[]
}

const LITERAL = /^\/(.*)\/([a-z]*)$/su

export function patternsOf(path: string): FilePatterns {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const literals: Pattern[] = []
  const builds: number[] = []
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const [, source = '', flags = ''] = LITERAL.exec(node.getText(file)) ?? []
      literals.push({ source, flags, place: `${path}:${line}` })
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (isCall && node.expression.getText(file) === 'RegExp') builds.push(line)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { literals, builds }
}

/** The patterns that are built of strings while something runs, by anybody. */
export async function patternsBuiltBy(run: () => Promise<unknown>): Promise<Pattern[]> {
  const built: Pattern[] = []
  const Original = globalThis.RegExp
  class Noting extends Original {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags)
      if (typeof pattern !== 'string') return
      const { stack = '' } = new Error('where')
      built.push({ source: this.source, flags: this.flags, place: stack.split('\n')[2] ?? '' })
    }
  }
  globalThis.RegExp = new Proxy(Noting, {
    apply: (target, _self, [pattern, flags]: [string, string?]) => new target(pattern, flags),
  }) as unknown as RegExpConstructor
  try {
    await run()
  } finally {
    globalThis.RegExp = Original
  }
  return built
}
