/** Figures with the values that they may not fall under, or rise above: `fixtures/eval/floors.json`. */
import { readFileSync } from 'node:fs'
import type { Figure } from './measure.ts'

/** Of each measure by name, of each of its figures. */
export interface Floors {
  readonly note: string
  readonly measures: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const FILE = new URL('../../fixtures/eval/floors.json', import.meta.url)

export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8')) as Floors

/** The figures of a measure with their floors as bounds; one that the file does not name has none. */
export function withFloors(
  measure: string,
  figures: readonly Figure[],
  floors: Floors = readFloors(),
): Figure[] {
  const bounds = floors.measures[measure] ?? {}
  return figures.map((figure) => {
    const bound = bounds[figure.name]
    return bound === undefined ? figure : { ...figure, bound }
  })
}
