/** What was told, in a row of `onceover_finding` whose columns were asked for as texts. Cost: linear. */
import type { Told } from '../corpus-log.ts'

export function toldIn(row: Readonly<Record<string, unknown>>): Told {
  const { number, id, finding, failure } = row
  return {
    number: Number(number),
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof finding === 'string' ? { finding: JSON.parse(finding) } : {}),
    ...(typeof failure === 'string' ? { failure: JSON.parse(failure) } : {}),
  }
}
