import { describe, expect, test } from 'vitest'
import { clean } from '../../src/cleaning/clean.ts'
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts'

const article = (...paragraphs: string[]): string => paragraphs.join('\n\n')

/** What would go. */
const gone = (text: string): string[] =>
  findDuplicates(text)
    .filter(({ kind }) => kind !== 'variant')
    .map(({ start, end }) => text.slice(start, end))

const FERRY =
  'The ferry to Aldsee ran half empty all week, although the fair had opened on the meadow behind the mill.'
const MILL =
  'Nobody had told the miller that the road would be dug up again before the first carts came down.'
const BELLS =
  'The bells of Saint Verena are rung by hand, and the boys who ring them are paid in apples.'

describe('a question that a talk asks more than once keeps each of its answers', () => {
  test('as it does when the outlet stands behind the name', () => {
    const text = article(
      FERRY,
      'Marta Weil, Aldsee Post',
      'Generally, what are the faults that this toll is trying to mend?',
      'Greta Lund',
      'Almost all of them. They want the vote.',
      'Marta Weil',
      'Is there a text?',
      'Greta Lund',
      'There is none, and nobody writes one.',
      'Marta Weil',
      'But generally speaking, what are the faults that it is trying to mend?',
      'Greta Lund',
      'You name it.',
    )
    expect(gone(text)).toEqual([])
  })

  test('but a paragraph goes that stands above a turn and is none', () => {
    expect(
      gone(
        article(MILL, BELLS, MILL, 'Marta Weil', FERRY, 'Jonas Pell', 'Yes.', 'Marta Weil', 'No.'),
      ),
    ).toEqual([MILL])
  })
})

describe('a quote stays in one piece', () => {
  const first = 'We have hundreds of boats on this lake, and every one of them is tarred in March.'
  const second = 'And we have the men to row them, who are paid on Saturdays'

  test('where its beginning stands in a pull quote of more', () => {
    const text = article(
      FERRY,
      `“${first} ${second}. But it would be foolish to race.” Ada Brun, head of the rowers`,
      MILL,
      `“${first} ${second},” she said, and added that no rower had ever complained.`,
      BELLS,
    )
    expect(gone(text).join(' ')).not.toContain(first)
  })

  test('where its end was cited alone', () => {
    const said = 'This is about what lies ahead of us and the winters that are still to come.'
    const text = article(
      `At the fair the mayor made a point that nobody made before her. The storm should not be treated as something that is behind us, Brun said: “${said}”`,
      `“We were struck by a storm,” Brun said. “You can try to find out who was asleep, and we will. It is only fair to say that it is not just about a roof that is gone. ${said}”`,
      FERRY,
      MILL,
    )
    expect(gone(text)).toEqual([])
  })

  test('but what it says twice in a row goes once', () => {
    const slogan = 'The roof is tight and the ferry is on time!'
    const text = article(FERRY, `“I have a line for you, my friends. ${slogan} ${slogan}”`, MILL)
    expect(gone(text)).toHaveLength(1)
  })
})

describe('what heads the page stays', () => {
  test('the headline, though the article quotes it', () => {
    const title = "Brun: 'If we are to be moored, then we are to be tarred'"
    const text = article(
      title,
      FERRY,
      MILL,
      '"If we are to be moored, then we are to be tarred," Brun said. "Nobody on this lake should have to sink for it."',
      BELLS,
    )
    expect(clean({ text, title }).text.startsWith(title)).toBe(true)
  })

  test('the first row of each of two tables, which is no headline', () => {
    const text = article(
      'Share losses not given',
      'Net loss 449,000 vs loss 155,000',
      'Sales 84,000 vs 52,000',
      'Nine months',
      'Share losses not given',
      'Net loss 810,000 vs loss 394,000',
      'Sales 173,000 vs 144,000',
    )
    expect(gone(text)).toEqual([])
  })

  test('the headline with the site behind it goes, whatever else is told of it', () => {
    const title = 'Aldsee moves its fair behind the mill after the storm'
    const text = article(title, `${title} – Seebote`, FERRY, MILL)
    expect(clean({ text, title }).text.match(/Aldsee moves/g)).toHaveLength(1)
  })
})

describe('text stays, and a caption goes', () => {
  test('that ends with a name and the agency', () => {
    const told = 'than any other man of the lake, according to the files of the Seebote.'
    const text = article(
      FERRY,
      `Rep. Jonas Pell has sponsored more letters on bells ${told}`,
      'Pell, whose friends include the sexton and two ringers, said he was stunned to learn of it.',
      MILL,
      `Aldsee State Rep. Jonas Pell has sponsored more letters copied from bells ${told} Greta Lund, AP`,
      BELLS,
    )
    for (const passage of gone(text)) expect(passage).toContain('Greta Lund')
  })
})

describe('what heads other text stays', () => {
  test('a claim that is checked below', () => {
    const claim =
      'Karl Brun says there have been many counts and they have not shown that there is any link between bells and storms'
    const text = article(
      FERRY,
      'VERDICT: True',
      `Fact check: ${claim}.`,
      `When he was asked about the storm, Karl Brun, a ringer by trade, said "there have been many counts and they have not shown that there is any link between bells and storms."`,
      MILL,
    )
    expect(gone(text)).toEqual([])
  })

  test('a heading in the single marks of headlines above a line that leads in to its text', () => {
    const text = article(
      FERRY,
      "'If I had been the son of a lake pilot'",
      "Brun's life story, in the broadest of brush strokes, goes like this:",
      MILL,
      BELLS,
      'To explain what he meant by it, Brun, the son of a rich man, spoke of the men who row.',
      '"If I had been the son of a lake pilot I would have left the damn boats," said Brun, then 43.',
    )
    expect(gone(text)).toEqual([])
  })
})

test('what one speaker says stays, though the next takes it up', () => {
  const said = 'Nobody drowns because he has no ticket for the ferry.'
  const text = article(
    'GRETA LUND: You are asking people to drown. You make a toll that will kill people.',
    `COUNCILLOR KARL BRUN: No, no one wants anybody to drown. You know, that line is so foolish. ${said}`,
    `MARTA WEIL: “${said}” Doctor Pell?`,
    'DOCTOR JONAS PELL: Well, Karl Brun said it, and the miller has said that, and so has the sexton.',
    FERRY,
  )
  expect(gone(text)).toEqual([])
})

test('a heading stays that quotes and says who is heard below', () => {
  const heading =
    "'I have not heard a new bell or original chime from either tower': sexton expresses despair"
  const text = article(
    FERRY,
    heading,
    `Members of the choir appeared to be getting tired. Karl Brun quipped, "Dare I say it: I have not heard a new bell or an original chime from either tower in the last three hours."`,
    MILL,
  )
  expect(gone(text)).toEqual([])
})

describe('what was decided about another stays', () => {
  test('the same vote on two motions', () => {
    const text = article(
      'The council rejected a motion from Karl Brun, who wanted the last eight lines of the letter struck. Those lines end the reign of Mayor Weil.',
      'The motion was rejected on a party-line vote of 23 to 17.',
      FERRY,
      'The council rejected the motion from Greta Lund. The motion would have replaced Jonas Pell with his son. The council rejected the motion on a party-line vote of 23 to 17.',
      MILL,
    )
    expect(gone(text)).toEqual([])
  })

  test('the vote on a motion and the one on an appeal', () => {
    const text = article(
      BELLS,
      'The motion was rejected on a party-line vote of 23 to 17.',
      FERRY,
      'The appeal was tabled on a party-line vote of 23 to 17.',
      MILL,
    )
    expect(gone(text)).toEqual([])
  })
})

describe('a thought stays that is taken up again', () => {
  test('in the next sentence, which says more', () => {
    const text = article(
      FERRY,
      'Goose Patrol, a puppet play, has as one of its heroes a gander called Karl, who is a water bailiff. (A water bailiff in an imaginary universe in which birds have full-time jobs, drive carts, and wear jaunty caps.) According to the Seebote, the play has broken the new law: Thou shalt not paint kindly any water bailiffs, including water bailiffs whose beat is an imaginary universe in which birds have full-time jobs, drive carts, and wear jaunty caps.',
      MILL,
    )
    expect(gone(text)).toEqual([])
  })

  test('by the answer that the introduction cites with its speaker', () => {
    const text = article(
      `“There is a wish to say, ‘We love the bells, we are with the bells,’ and not really pay for what they cost,” Brun told me.`,
      FERRY,
      'Marta Weil',
      'Why is the tower falling down?',
      'Karl Brun',
      'Three men out of four did not want a tower. But because of the strength of the boys who ring, there is a wish now across the whole valley to say, “We love the bells, we are with the bells,” and not really pay for what they cost.',
      'Marta Weil',
      'And who pays?',
      'Karl Brun',
      'Nobody pays.',
    )
    expect(gone(text)).toEqual([])
  })
})

describe('what stands twice goes', () => {
  test('a post of which the lead above cites the middle', () => {
    const post =
      'This council has shown that it cannot mend the roof that the mothers of our town have paid for. All who love this town and its towers must vote for the ringers this fall. Small quarrels do not matter now. The storm has its eyes on us.'
    const text = article(
      'The sexton wrote that “all who love this town and its towers must vote for the ringers” and that the council has been “incapable” in a Tuesday letter.',
      `“${post.replace(/\.$/, '')},” Karl Brun wrote on Tuesday.`,
      `${post} — Karl Brun (@KarlBrun) July 18, 2018`,
      FERRY,
    )
    expect(gone(text)).toEqual([`${post} — Karl Brun (@KarlBrun) July 18, 2018`])
  })

  test('a caption with the headline behind it, where the text says more', () => {
    const text = article(
      'The harbour master signaled that the toll would move in the direction of the rowers. Toll moves the master to center stage',
      FERRY,
      MILL,
      'In a talk on Friday, the old harbour master signaled that the toll would move in the direction of the rowers: less for oars, more for sails, and nothing for those who swim.',
      BELLS,
    )
    expect(gone(text)).toEqual([
      'The harbour master signaled that the toll would move in the direction of the rowers.',
    ])
  })

  test('a line with a number in it, twice in a row', () => {
    const line = 'This report is more than 4 years old'
    expect(gone(article(FERRY, line, line, MILL))).toEqual([line])
    expect(gone(article(FERRY, line, BELLS, MILL, line))).toEqual([])
  })
})

describe('two sentences of one paragraph that say the same of two things stay', () => {
  test.each([
    [
      'Even if you think that rowing should be banned, it does not necessarily follow that the charter allows the town to ban it.',
      'And even if you think that rowing should be legal, it does not necessarily follow that the charter prohibits the town from banning it.',
    ],
    [
      'And it will be in the interests of Aldsee and the world for the council to answer in a calm, well-informed, and useful manner.',
      'And it will be in the interest of Karl Brun to answer in a calm, well-informed, and useful manner.',
    ],
  ])('%s', (one, other) => {
    expect(gone(article(FERRY, `${BELLS} ${one} ${other}`, MILL))).toEqual([])
  })
})
