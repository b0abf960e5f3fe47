/**
 * The roles of passages: how many are told right, by weight, on pages whose sites were held out (two models are learnt
 * anew, each from half of the sites) beside the pages as they were learnt from, and on passages that were read for a test,
 * of outlets that nobody read to learn from, beside those that were read to learn from. What `digest` tells of these goes
 * by the form of a paragraph and the rules for furniture as well.
 */
import { examplesOf, pagesOf } from '../../models/roles/examples.ts'
import { learnWording } from '../../models/roles/learn-wording.ts'
import { shareRight, tellHeldOut, tellRoles } from '../../models/roles/measure-roles.ts'
import { readExamples, readRoles } from '../../models/roles/read-passages.ts'
import { digest } from '../../src/digest.ts'
import { lastStartingBy } from '../../src/document/overlapping.ts'
import type { Span } from '../../src/document/span.ts'
import { ROLE_MODEL } from '../../src/roles/trees.data.ts'
import { Wording } from '../../src/roles/wording.ts'
import type { Measure } from './measure.ts'

export const roles: Measure = {
  name: 'roles',
  files: [
    'html/scrapinghub/ground-truth.json',
    'html/fundus/LICENSE',
    'articles/news-10k.jsonl.gz',
  ],
  async run(folder) {
    const wording = new Wording(ROLE_MODEL.wording)
    const read = readExamples(await readRoles(folder, 'train'), wording)
    const readTest = await readRoles(folder, 'test')
    const test = readExamples(readTest, wording)
    const pages = pagesOf(folder)
    const ofPages = examplesOf(pages)
    const heldOut = tellHeldOut(learnWording(pages), ofPages, read)
    const told = readTest.map(({ document, passages, roles }) => {
      const { paragraphs } = digest(document.article)
      const kindAt = ({ start }: Span): string | undefined =>
        paragraphs[lastStartingBy(paragraphs, start)]?.kind
      return Array.from(roles, ([at, role]) => kindAt(passages[at] as Span) === role)
    })
    const of = (some: readonly unknown[]): string => `of ${some.length} passages`
    return [
      {
        name: 'pages',
        value: shareRight(heldOut),
        bound: 0.74,
        note: `${of(ofPages)}, sites held out`,
      },
      {
        name: 'pages, in sample',
        value: shareRight(tellRoles(ROLE_MODEL, ofPages)),
        note: of(ofPages),
      },
      {
        name: 'read for a test',
        value: shareRight(tellRoles(ROLE_MODEL, test)),
        bound: 0.8,
        note: `${of(test)}, outlets held out`,
      },
      {
        name: 'kinds of a digest',
        value: told.flat().filter(Boolean).length / test.length,
        bound: 0.83,
        note: `${of(test)} that were read for a test`,
      },
      {
        name: 'read, in sample',
        value: shareRight(tellRoles(ROLE_MODEL, read)),
        note: of(read),
      },
    ]
  },
}
