/**
 * Before every test file: what properties are tried on is the same in every run, so that a change is
 * what makes a test fail; `SEED=n` gives other cases.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })
