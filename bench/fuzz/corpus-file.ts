/** The corpora in `fixtures/fuzz`: one JSON string a line, in ASCII, so that no editor changes or hides anything. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'fixtures/fuzz'

const pathOf = (target: string): string => join(FOLDER, `${target}.jsonl`)

/** What reaches much of the code, made by the fuzzer; and what once broke a promise, kept for ever. */
export function readCorpus(target: string): readonly string[] {
  return [...readInputs(pathOf(target)), ...readInputs(join(FOLDER, 'found', `${target}.jsonl`))]
}

function readInputs(path: string): string[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as string)
}

export function writeCorpus(target: string, inputs: readonly string[]): void {
  const lines = [...new Set(inputs)].map((input) => `${asciiJson(input)}\n`)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(pathOf(target), lines.sort().join(''))
}

/** JSON that shows every character that is not plain. */
export function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
