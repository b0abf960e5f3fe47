/**
 * A package that only some need and whoever needs it installs.
 */
import { OnceoverError, type OnceoverErrorCode } from '../document/onceover-error.ts'

/**
 * Loads it.
 *
 * @param what cannot be done without it
 * @throws OnceoverError with the code, naming the package, if it is not installed
 */
export async function optionalPackage<Module>(
  name: string,
  what: string,
  code: OnceoverErrorCode,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code
    if (missing !== 'ERR_MODULE_NOT_FOUND' && missing !== 'MODULE_NOT_FOUND') throw error
    const message = `${what} needs the package \`${name}\`: npm install ${name}`
    throw new OnceoverError(code, message, { cause: error })
  }
}
