/**
 * A pattern that is built when it is first asked for. It goes into the package in place of those that files write
 * out (`late-loading.ts`), which is where they are judged. Cost: a call and a look each time.
 */
export function latePattern(source: string, flags = 'u'): () => RegExp {
  let pattern: RegExp | undefined
  return () => {
    pattern ??= new RegExp(source, flags)
    return pattern
  }
}
