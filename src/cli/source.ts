/** Where a record of the input comes from: for the output, and for a person. */
import { told } from '../report/printable.ts'

export interface Source {
  readonly file?: string
  readonly line?: number
  readonly item?: number
  readonly id?: string | number
}

/** Of something that says more, where it comes from. */
export function sourceAlone({ file, line, item, id }: Source): Source {
  return {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(item !== undefined && { item }),
    ...(id !== undefined && { id }),
  }
}

/** `news.ndjson, line 7`. */
export function sourceOf({ file, line, item, id }: Source): string {
  const place = [
    file === undefined ? 'standard input' : told(file),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(item === undefined ? [] : [`item ${item}`]),
    ...(id === undefined ? [] : [`id ${told(String(id))}`]),
  ]
  return place.join(', ')
}
