import { describe, expect, test } from 'vitest'
import {
  BOILERPLATE_RULES,
  type BoilerplateRule,
  findBoilerplate,
} from '../../src/cleaning/boilerplate.ts'
import { clean } from '../../src/cleaning/clean.ts'
import { restore } from '../../src/cleaning/restore.ts'
import { parse } from '../../src/document/parse.ts'

const known = (line: string): string | undefined =>
  findBoilerplate(parse(line), BOILERPLATE_RULES)[0]?.rule

/** Of each rule: lines that it knows, and lines that say something and stay. */
const EXAMPLES: Readonly<Record<BoilerplateRule, { goes: string[]; stays: string[] }>> = {
  advertisement: {
    goes: ['ADVERTISEMENT', 'Advertisement Continue reading the main story', '— Anzeige —'],
    stays: ['Advertisement spending fell by a tenth in March.', 'The ad'],
  },
  'continue-reading': {
    goes: ['Story Continues Below', 'Read more:', '>> Weiterlesen'],
    stays: ['Read more books, the minister told the class.', 'The story continues in court today.'],
  },
  newsletter: {
    goes: [
      'Sign up for the Evening Post newsletter',
      'The best of the week, delivered straight to your inbox.',
      'Want the news first? Subscribe to our daily briefing here.',
    ],
    stays: [
      'The newsletter that leaked on Monday named two ministers.',
      'Her inbox held nine unread letters from the bank.',
    ],
  },
  copyright: {
    goes: ['© 2026 Valley Press. All rights reserved.', 'Copyright 2024 by Hill Media Inc.'],
    stays: [
      'Copyright law has not kept pace, the judges wrote.',
      '(c) Values: groups part over what they hold dear.',
    ],
  },
  contribution: {
    goes: [
      'Ada Lind in Oslo contributed to this report.',
      'Contributing: Valley Press',
      'Editing by Tom Reed',
    ],
    stays: [
      'Heavy rain contributed to the delay.',
      'Donors contributed to this report of the committee and to two others.',
    ],
  },
  'app-offer': {
    goes: ['CLICK HERE TO GET THE VALLEY NEWS APP', 'Download our app'],
    stays: ['The app was downloaded two million times in a week.'],
  },
  follow: {
    goes: ['Follow Ada Lind on Twitter: @adalind', 'Like us on Facebook.', 'Follow @valleypress'],
    stays: ['Follow the money, the auditor said.', 'They follow him on foot.'],
  },
  'share-bar': {
    goes: ['SHARE THIS ARTICLE Share Tweet Post Email', 'Link Copied'],
    stays: ['14:55', 'Comments', 'Share prices fell.', '--------'],
  },
  player: {
    goes: ['JUST WATCHED Otters at play Replay More Videos ... MUST WATCH', 'Slideshow (4 Images)'],
    stays: ['Close', 'The slideshow at the museum runs until May.'],
  },
}

describe.each(BOILERPLATE_RULES)('%s', (rule) => {
  test.each(EXAMPLES[rule].goes)('knows “%s”', (line) => expect(known(line)).toBe(rule))
  test.each(EXAMPLES[rule].stays)('keeps “%s”', (line) => expect(known(line)).toBeUndefined())
})

describe('clean with boilerplate rules', () => {
  const text = 'The ferry sank at dawn.\n\nADVERTISEMENT\n\nNobody drowned.\n\n© 2026 Valley Press'

  test('removes nothing of it by default', () => {
    expect(clean(text).removals).toEqual([])
  })

  test('removes what the given rules know, under their names', () => {
    const cleaned = clean(text, { boilerplate: BOILERPLATE_RULES })
    expect(cleaned.text).toBe('The ferry sank at dawn.\n\nNobody drowned.')
    expect(cleaned.removals.map(({ reason, rule }) => [reason, rule])).toEqual([
      ['boilerplate', 'advertisement'],
      ['boilerplate', 'copyright'],
    ])
    expect(restore(cleaned)).toBe(text)
    expect(clean(text, { boilerplate: ['copyright'] }).removals).toHaveLength(1)
  })

  test('refuses a rule that does not exist', () => {
    const rules = ['adverts'] as unknown as BoilerplateRule[]
    expect(() => clean(text, { boilerplate: rules })).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    )
  })
})
