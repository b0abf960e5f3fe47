/** The chances of roles that were learnt, for all stages. Cost: the trees are read once, when they are first asked. */
import { type RoleChances, roleChancesBy } from './roles-of.ts'
import { ROLE_MODEL } from './trees.data.ts'

let known: RoleChances | undefined

export function learntChances(): RoleChances {
  known ??= roleChancesBy(ROLE_MODEL)
  return known
}
