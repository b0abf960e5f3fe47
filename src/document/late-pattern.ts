/**
 * A pattern that is built when it is first asked for. No file calls this: what builds the package does, for the
 * patterns that files write out (`build/late-loading.ts`). Cost: a call and a look each time.
 */
export function latePattern(source: string, flags = 'u'): () => RegExp {
  let pattern: RegExp | undefined
  return () => {
    pattern ??= new RegExp(source, flags)
    return pattern
  }
}
