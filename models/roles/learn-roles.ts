/** How roles are learnt from examples: for each a forest that tells it from all others. Cost: roles × rows × signals × trees. */
import { packed } from '../../src/learning/trees.ts'
import { ROLES } from '../../src/roles/role.ts'
import { type RoleModel, SIGNAL_NAMES } from '../../src/roles/roles-of.ts'
import type { WordingModel } from '../../src/roles/wording.ts'
import { binned, type Growth, growForests } from '../boosted-trees.ts'
import type { Example } from './examples.ts'

const GROWTH: Growth = {
  trees: 12,
  leaves: 10,
  rate: 0.4,
  leastRows: 20,
  ridge: 20,
  mostStep: 1.5,
  signals: 0.5,
  rows: 0.7,
  forests: 1,
}
const SEED = 3
/** A leaf adds tenths, in halves. */
const STEPS = 20

export function learnRoles(wording: WordingModel, examples: readonly Example[]): RoleModel {
  const values = examples.map((example) => example.values)
  const weights = Float64Array.from(examples, ({ weight }) => weight)
  const rows = [...examples.keys()]
  const common = binned({ values, targets: new Float64Array(rows.length), weights })
  const forests = ROLES.map((_, role) => {
    const targets = Float64Array.from(examples, (example) => (example.role === role ? 1 : 0))
    return growForests({ ...common, targets }, rows, SEED + role, GROWTH)
  })
  return {
    wording,
    signals: SIGNAL_NAMES.length,
    bases: forests.map(({ base }) => base),
    trees: packed(
      forests.flatMap(({ trees }) => trees),
      STEPS,
    ),
  }
}
