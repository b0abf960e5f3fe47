/** Of each rule: lines that it knows, and lines that use its words, say something and stay. */

import { describe, expect, test } from 'vitest'
import {
  BOILERPLATE_RULES,
  type BoilerplateRule,
  findBoilerplate,
  isBoilerplate,
} from '../../src/cleaning/boilerplate.ts'
import { parse } from '../../src/document/parse.ts'
import { finish } from '../../src/document/steps.ts'

const known = (line: string): string | undefined =>
  finish(findBoilerplate(parse(line), BOILERPLATE_RULES))[0]?.rule

interface Examples {
  readonly goes: readonly string[]
  readonly stays: readonly string[]
}

const EXAMPLES: Readonly<Record<Exclude<BoilerplateRule, 'link-card'>, Examples>> = {
  advertisement: {
    goes: [
      'ADVERTISEMENT',
      'Advertisement:',
      'Advertisement Continue reading the main story',
      '— Anzeige —',
      'Publicité',
      'Sponsored content',
    ],
    stays: ['Advertisement spending fell by a tenth in March.', 'The ad', 'Paid leave', 'Ads'],
  },
  'continue-reading': {
    goes: ['Story Continues Below', 'Read more:', '>> Weiterlesen', 'Lire la suite', 'Next page'],
    stays: [
      'Read more books, the minister told the class.',
      'The story continues in court today.',
      'Scroll through the list and you find her name.',
    ],
  },
  related: {
    goes: [
      'RELATED: Ferry Owner Sued Over Missing Life Vests',
      'More: Who pays for the new harbour wall?',
      'More on this…',
      '( PHOTOS: Ten lighthouses at night )',
      'Lesen Sie auch: Der Hafen bleibt geschlossen',
      'À lire aussi : Le port reste fermé',
      'CLICK HERE FOR COMPLETE FERRY COVERAGE',
      'Visit the Valley Press homepage for more stories.',
    ],
    stays: [
      'More: The mayor will also sell the old ferry.',
      'More than 40 ferries were moored in the bay',
      'Read: to take in words from a page.',
      'Related costs rose by a fifth',
      'Click here to read the ruling of the court.',
      'Also on Monday: a strike of the ferrymen.',
      'Click here for more from the Hill Gazette.',
      'MORE: Nobody is hurt — Valley Police (@valleypolice) May 4, 2026',
    ],
  },
  newsletter: {
    goes: [
      'Sign up for the Evening Post newsletter',
      'The best of the week, delivered straight to your inbox.',
      'Want the news first? Subscribe to our daily briefing here.',
      'Harbour Watch newsletter Every tide explained. By signing up you agree to our terms.',
      'Interested in Ferries? Add Ferries as an interest to stay up to date. Add Interest',
      'Jetzt Newsletter abonnieren',
      'Inscrivez-vous à notre newsletter',
      'Suscríbete a nuestro boletín semanal',
    ],
    stays: [
      'The newsletter that leaked on Monday named two ministers.',
      'Her inbox held nine unread letters from the bank.',
      'In a briefing on Tuesday he urged drivers to sign up for the toll.',
      'Sign up for the ferry card with the e-mail address that you use at the pier.',
      'Ada Lind is the politics editor. Want her notes in your inbox? Sign up here.',
      '“Get the news in your inbox, they promised,” she said.',
    ],
  },
  support: {
    goes: [
      'Support local journalism.',
      'Please consider making a tax-deductible donation to support our reporting.',
      'Subscribe now for as little as one crown a week!',
      'As a public service, we have lifted the paywall for our flood coverage.',
      'Already a subscriber? Log in.',
    ],
    stays: [
      'Support for the harbour wall grew in every district.',
      'Make a donation to the flood victims at any branch of the bank.',
      'The paper put up a paywall in May and lost half of its readers.',
      'Become a member of the rowing club and you row for free, the poster reads.',
      'Support us with boats and bread, the islanders told the army.',
    ],
  },
  'app-offer': {
    goes: ['CLICK HERE TO GET THE VALLEY NEWS APP', 'Download our app', 'Get our app today!'],
    stays: [
      'The app was downloaded two million times in a week.',
      'The ferry app',
      'Get the app to work and the ferries run on time, the engineers were told.',
    ],
  },
  follow: {
    goes: [
      'Follow Ada Lind on Twitter: @adalind',
      'Like us on Facebook.',
      'Follow @valleypress',
      'Subscribe to our YouTube channel.',
      'Folgen Sie uns auf Instagram',
      'Follow all tide reports at https://tides.example/live',
    ],
    stays: [
      'Follow the money, the auditor said.',
      'They follow him on foot.',
      'Follow the path on Facebook Hill until it ends.',
      'Like him, on Twitter she never slept.',
      'Follow us on Twitter, the banner read. Nobody did.',
    ],
  },
  'share-bar': {
    goes: [
      'SHARE THIS ARTICLE Share Tweet Post Email',
      'Link Copied',
      'Share this: Facebook',
      'Click to share on Facebook (Opens in new window)',
      'Read or share this story: https://valley.example/x1',
    ],
    stays: ['14:55', 'Comments', 'Share prices fell.', '--------', 'Facebook', 'Share of the vote'],
  },
  'comment-prompt': {
    goes: [
      'Join the conversation',
      'Leave a comment',
      '12 comments',
      'What do you think? Tell us in the comments below.',
      'Comments are closed.',
    ],
    stays: [
      'Comments',
      'Join the debate on the harbour in the town hall on Friday.',
      'Leave comments to the lawyers, he told them.',
      'The comments are closed to no one, the court held.',
    ],
  },
  'reader-contact': {
    goes: [
      'Contact us at letters@valley.example.',
      'Got a tip? Write to tips@valley.example',
      'Send letters to: letters@valley.example.',
      'If you see an error in this story, tell our desk.',
    ],
    stays: [
      'Contact us, the kidnappers wrote, or she dies.',
      'He sent letters to the editor for forty years.',
      'Have a question? So had the judge: who paid the captain?',
      'Reach Ada Lind at lind@valley.example.',
    ],
  },
  copyright: {
    goes: [
      '© 2026 Valley Press. All rights reserved.',
      'Copyright 2024 by Hill Media Inc.',
      '(c) 2019 Tern Syndicate',
      '© Valley Press',
      'Alle Rechte vorbehalten.',
    ],
    stays: [
      'Copyright law has not kept pace, the judges wrote.',
      '(c) Values: groups part over what they hold dear.',
      'Distributed by hand, the leaflets reached every door.',
      'Ada Lind sails for a living. © 2026 Valley Press',
      'All rights reserved for the firstborn went to his sister.',
    ],
  },
  contribution: {
    goes: [
      'Ada Lind in Oslo contributed to this report.',
      'Ada Lind and Tom S. Reed contributed reporting.',
      'Contributing: Valley Press',
      'Editing by Tom Reed',
      '(Reporting by Ada Lind; Editing by Tom Reed)',
      'This story is based in part on wire service reports.',
    ],
    stays: [
      'Heavy rain contributed to the delay.',
      'Donors contributed to this report of the committee and to two others.',
      'Reporting by Ada Lind',
      'Editing by committee seldom helps.',
      'The firms contributed.',
    ],
  },
  disclaimer: {
    goes: [
      'The opinions of our columnists are their own and do not reflect those of Valley Press.',
      "The views expressed in this article are the author's own.",
    ],
    stays: [
      'The views expressed by the minister are not those of the government.',
      'Opinions are their own reward.',
      'The views from this column reach as far as the author could see.',
    ],
  },
  'transcript-notice': {
    goes: [
      'This is a rush transcript and may still be corrected.',
      'Valley Radio transcripts are created on a rush deadline by a contractor.',
    ],
    stays: [
      'This transcript has cost the minister her office.',
      'A transcript of the call follows.',
    ],
  },
  player: {
    goes: [
      'JUST WATCHED Otters at play Replay More Videos ... MUST WATCH',
      'JUST WATCHED Otters at play Replay More Videos ... MUST WATCH Otters at play 01:28',
      'Slideshow (4 Images)',
      'Media playback is not supported on this device',
      'Loading…',
      'Play video',
    ],
    stays: [
      'Close',
      'The slideshow at the museum runs until May.',
      'Watch the video and you see two boats, the captain wrote.',
      'Loading docks',
      'I just watched the otters, she said, and everybody who must watch them will know why.',
    ],
  },
  placeholder: {
    goes: [
      'Photo',
      '[pullquote]',
      'View this post on Instagram',
      '[embedtweet id="4711"]',
      'CLOSE',
    ],
    stays: ['Close', 'Photo finish', 'You', 'Video killed it', 'Twitter'],
  },
  'caption-toggle': {
    goes: [
      'Enlarge this image toggle caption Ada Lind/VP Ada Lind/VP',
      'toggle caption Courtesy of the Lind family',
      'Enlarge this image',
    ],
    stays: [
      'Enlarge this image toggle caption The ferry Swan in 1931. Ada Lind/VP',
      'toggle caption The ferry left the pier at noon and never came back',
      'The caption misled readers.',
    ],
  },
  'photo-credit': {
    goes: [
      'Photo: Ada Lind/Reuters',
      '(Ada Lind/Getty Images)',
      'Getty Images',
      'Image copyright AFP',
      'Photograph by Ada Lind for Valley Press',
      'Foto: dpa',
      'AP Photo/Ada Lind',
    ],
    stays: [
      'Ada Lind, Bloomberg',
      'Reuters',
      'Michael Bloomberg',
      'AP/AFP',
      'By Ada Lind/AP',
      'Image copyright AFP Image caption The ferry left at noon',
      'Photos: Ten years of floods',
      'The ferry Swan at the pier. (Ada Lind/Reuters)',
      'Photo by photo, the archive goes online.',
    ],
  },
  'sign-up-form': {
    goes: [
      'Evening post Please verify you’re not a robot by ticking the box. Invalid email address. Try again.',
      'Valley Wire newsletter Sign up today Email Sign Up This site is protected by reCAPTCHA.',
      'Invalid e-mail address',
    ],
    stays: [
      '“Please verify you’re not a robot,” the page said.',
      'The form asks visitors to verify that they are not robots.',
      'The robot said the email was invalid.',
    ],
  },
  'end-mark': {
    goes: ['Reuter', ' REUTER', 'REUTER...', 'ENDS', '(ENDS)'],
    stays: ['Reuters', 'reuter', 'Ends', 'Baron Reuter', 'It ends.'],
  },
  'article-age': {
    goes: ['This article is more than 2 years old', '6 hours ago', 'Posted 3 days ago'],
    stays: [
      'Ten years ago',
      'Two years ago the pier burned down.',
      'The ferry is more than 90 years old.',
    ],
  },
  'reading-time': {
    goes: [
      '5 min read',
      '• 12 min read',
      'Reading time: 2 minutes',
      'Lesezeit: 3 Minuten',
      'Tempo de leitura: 1 minuto',
    ],
    stays: [
      'A five-minute read of the bill is enough.',
      '12 minutes',
      'Reading time is short these days.',
    ],
  },
  tags: {
    goes: ['This article tagged under: Ferries', 'Filed under: Harbour, Courts'],
    stays: [
      'Filed under oath, the papers name two captains.',
      'The seals were tagged in May.',
      'The suit was filed in Oslo: nobody answered.',
    ],
  },
  consent: {
    goes: [
      'We use cookies to improve your experience.',
      'Please enable JavaScript to watch this video',
      'Accept all cookies',
      'Wir verwenden Cookies, um Inhalte zu zeigen.',
    ],
    stays: [
      'The bakery uses cookies of oats for the crust.',
      'The privacy policy of the bank drew a fine.',
      'We use cookies against children, the ad man said.',
    ],
  },
}

describe.each(Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[])('%s', (rule) => {
  test.each(EXAMPLES[rule].goes)('knows “%s”', (line) => expect(known(line)).toBe(rule))
  test.each(EXAMPLES[rule].stays)('keeps “%s”', (line) => expect(known(line)).toBeUndefined())
  test('stands back when it is switched off', () => {
    const others = BOILERPLATE_RULES.filter((name) => name !== rule)
    for (const line of EXAMPLES[rule].goes) {
      expect(finish(findBoilerplate(parse(line), others)).map((found) => found.rule)).not.toContain(
        rule,
      )
      expect(finish(findBoilerplate(parse(line), [rule]))).toHaveLength(1)
    }
  })
})

test.each(['share.', 'comment.', 'sign up now.', '10 years ago.'])(
  'keeps “%s”, the end of a broken sentence',
  (line) => expect(known(line)).toBeUndefined(),
)

test('a line alone is told as it is in a text', () => {
  const lines = Object.values(EXAMPLES).flatMap(({ goes, stays }) => [...goes, ...stays])
  for (const line of lines) {
    if (parse(line).paragraphs.length > 1) continue
    expect([line, isBoilerplate(line.trim())]).toEqual([line, known(line) !== undefined])
  }
})

test('a line is known in every layout', () => {
  expect(known('  •\u00a0Sign up for\tthe Evening Post   newsletter ')).toBe('newsletter')
  expect(known('If you see an error in this story, tell our desk. ***')).toBe('reader-contact')
  expect(known('The views expressed in this article are the author’s own.')).toBe('disclaimer')
})

const LONG = 100_000
const BEGINNINGS = ['Sign up', 'Follow us on X', 'Contributing: A', 'Share this', 'Photo: A', 'Get']
const REPEATED = [
  ':a',
  '. A',
  ' post share',
  ' / A',
  ' A and A',
  ' newsletter in your inbo',
  ' | A,',
]

test.each(BEGINNINGS)('lines that nearly match after “%s” are told at once', (beginning) => {
  for (const part of REPEATED) {
    const line = beginning + part.repeat(Math.floor(300 / part.length))
    expect(finish(findBoilerplate(parse(`${line} ? he said`), BOILERPLATE_RULES))).toEqual([])
    const endless = beginning + part.repeat(LONG / part.length)
    expect(finish(findBoilerplate(parse(endless), BOILERPLATE_RULES))).toEqual([])
  }
})
