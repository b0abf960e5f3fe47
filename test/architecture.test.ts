/** The order of the house: what may import what, and how files are named. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** From the ground up. A file may import its own folder and all that lies on lower floors. */
const FLOORS: readonly (readonly string[])[] = [
  ['document', 'learning'],
  ['reading', 'roles'],
  ['similarity'],
  ['duplicates', 'cleaning', 'condensing', 'entities', 'corpus', 'batch'],
  ['digest', 'failure', 'models'],
  ['stream', 'logs'],
  ['web-stream', 'html'],
  ['input', 'report', 'pool', 'testing'],
  ['queues'],
  ['cli'],
]
/** What a stage offers to the other stages: the file of its public function, and its types. */
const OFFERED = new Set([
  'duplicates/find-duplicates.ts',
  'duplicates/duplicate.ts',
  'duplicates/keep.ts',
  'duplicates/difference.ts',
  'duplicates/compare.ts',
  'duplicates/verdict.ts',
  'cleaning/clean.ts',
  'cleaning/boilerplate.ts',
  'condensing/condense.ts',
  'entities/extract-entities.ts',
  'entities/extract-keyphrases.ts',
])
/** What programs import: they hand on what others hold. */
const ENTRY = /^(?:index|entries\/[a-z-]+)\.ts$/
/** Only these touch the machine. */
const USES_NODE =
  /^(?:cli\/.*|cli|input\/files|pool\/node-.*|corpus\/file-store\/.*|logs\/partitions\/(?:serve|socket)-.*)\.ts$/
/** Look at the clock, to tell when others are to run, or run too long; what comes out does not depend on it. */
const PACEMAKERS = ['document/time-slices.ts', 'pool/crew.ts']
/** Declarations of what others wrote. */
const DECLARATIONS = 'vendor.d.ts'

const SOURCE = new URL('../src/', import.meta.url).pathname
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== DECLARATIONS)
  .sort()
const read = (file: string): string => readFileSync(join(SOURCE, file), 'utf8')

/** The file without its comments. */
const code = (file: string): string => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/ .*/g, '')

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g

function importsOf(file: string): string[] {
  return [...read(file).matchAll(IMPORT)].map((match) => match[1] as string)
}

/** The files of the project that a file imports, as paths below `src`. */
function ownImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(SOURCE, join(SOURCE, dirname(file), path)))
}

/** `document/words.ts` lives in `document`, `digest.ts` in `digest`. */
const roomOf = (file: string): string => (file.split('/')[0] as string).replace(/\.ts$/, '')
const floorOf = (file: string): number => FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)))

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(ownImportsOf).length).toBeGreaterThan(50)
})

describe.each(files.filter((file) => !ENTRY.test(file)))('%s', (file) => {
  test('has its place', () => {
    expect(floorOf(file)).toBeGreaterThanOrEqual(0)
  })

  test('imports what lies below it', () => {
    const wrong = ownImportsOf(file).filter((target) => {
      if (roomOf(target) === roomOf(file)) return false
      if (floorOf(target) < 0) return target !== '../package.json'
      if (floorOf(target) < floorOf(file)) return false
      return !(floorOf(target) === floorOf(file) && OFFERED.has(target))
    })
    expect(wrong).toEqual([])
  })

  test.runIf(!USES_NODE.test(file))('runs without Node', () => {
    expect(importsOf(file).filter((path) => path.startsWith('node:'))).toEqual([])
    expect(read(file)).not.toMatch(/\b(?:process\.|Buffer\b|__dirname|require\()/)
  })

  test('is named after what it holds', () => {
    expect(file).toMatch(/^(?:[a-z-]+\/)*[a-z0-9-]+(?:\.data)?\.ts$/)
    expect(file).not.toMatch(/(?:^|\/)(?:types|utils?|helpers?|common|misc|shared|index)\.ts$/)
  })

  test('exports by name', () => {
    expect(read(file)).not.toMatch(/^export default|\bas default\b/m)
  })
})

/** Of what repeats: from the alignment to what is told. A file may import its own stage and those before. */
const STAGES: readonly (readonly string[])[] = [
  ['align', 'keep'],
  ['differences', 'difference', 'comparison', 'verdict', 'duplicate'],
  ['candidates'],
  ['signals'],
  ['decide'],
  ['settle'],
  ['tell'],
  ['find-duplicates', 'compare'],
]
const stageOf = (file: string): number => {
  const [room, stage] = file.replace(/\.ts$/, '').split('/')
  return room === 'duplicates' ? STAGES.findIndex((names) => names.includes(stage as string)) : -1
}

test.each(files.filter((file) => file.startsWith('duplicates/')))(
  '%s asks no later stage',
  (file) => {
    expect(stageOf(file)).toBeGreaterThanOrEqual(0)
    expect(ownImportsOf(file).filter((target) => stageOf(target) > stageOf(file))).toEqual([])
  },
)

test('one file writes to the terminal', () => {
  const guilty = files.filter((file) => /\b(?:stdout|stderr|console)\b(?! \w)/.test(code(file)))
  expect(guilty).toEqual(['cli/terminal.ts'])
})

test('text is normalized in one place, which bounds the cost of a run of marks', () => {
  const guilty = files.filter((file) => /\.normalize\(/.test(code(file)))
  // What a character is asks for the normal form of that character.
  expect(guilty).toEqual(['document/character.ts', 'document/normal-form.ts'])
})

test('library code knows no clock, no chance, no environment', () => {
  const library = files.filter(
    (file) => !USES_NODE.test(file) && !file.startsWith('report/') && !PACEMAKERS.includes(file),
  )
  const guilty = library.filter((file) =>
    /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.env|fetch\()/.test(
      read(file),
    ),
  )
  expect(guilty).toEqual([])
})

test.each(files.filter((file) => ENTRY.test(file)))('%s only hands on', (entry) => {
  const rest = read(entry).replace(/export (?:type )?\{[^}]*\} from '\.\.?\/[^']+'\n?/g, '')
  expect(rest.trim()).toBe('')
})
