/**
 * What each paragraph is for in its article. Tables and lists that show it by their own form are what that tells; of all else it
 * is the role that most of its characters have, unless none is likely. Neither furniture nor a headline is guessed: the
 * rules of `cleaning/` and the words of the headline tell these better (`models/roles/README.md`).
 * Cost: that of the roles.
 */
import type { ParagraphKind } from '../document/paragraph-kind.ts'
import type { ParsedDocument } from '../document/parse.ts'
import type { Steps } from '../document/steps.ts'
import { learntChances } from './learnt-chances.ts'
import type { Role } from './role.ts'
import { type RoleSpan, rolesInSteps } from './roles-of.ts'

const TOLD_BY_FORM: ReadonlySet<ParagraphKind> = new Set(['title', 'table', 'list'])
const TOLD_BETTER: ReadonlySet<Role> = new Set(['title', 'boilerplate'])
const isGuessed = (role: Role): boolean => !TOLD_BETTER.has(role)
/** What stands behind so many passages is told by its form: one for so many characters, and more in any text. News have one for 217. */
const PASSAGE_LENGTH = 100
const PASSAGES_OF_ANY = 1000
/** From this probability on a guess is better than what the form tells. */
const LIKELY = 0.35

/** The kind of each paragraph, in order. */
export function* kindsOfParagraphs(document: ParsedDocument): Steps<Role[]> {
  const most = PASSAGES_OF_ANY + Math.floor(document.text.length / PASSAGE_LENGTH)
  const roles = yield* rolesInSteps(document, learntChances(), isGuessed, most)
  let at = 0
  return document.paragraphs.map(({ end, kind }) => {
    const from = at
    while (at < roles.length && (roles[at] as RoleSpan).start < end) at++
    return TOLD_BY_FORM.has(kind) ? kind : (prevailing(roles.slice(from, at)) ?? kind)
  })
}

/** The likely role of most characters, the first of two that have as many. */
function prevailing(roles: readonly RoleSpan[]): Role | undefined {
  const shares = new Map<Role, number>()
  for (const { kind, probability, start, end } of roles) {
    if (probability >= LIKELY) shares.set(kind, (shares.get(kind) ?? 0) + end - start)
  }
  const most = Math.max(...shares.values())
  return roles.find(({ kind }) => shares.get(kind) === most)?.kind
}
