/** The errors of the machine by their names. Cost: constant. */

/** Is it an error of the machine with this name, or one of these names? */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** For `catch`: a file that is missing is undefined, and every other error stays one. */
export function unlessMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
}
