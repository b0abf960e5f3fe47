/**
 * Articles to make reports of: one that says much twice, and some that tell one story again. All of it was
 * written for this project; places, people and outlets do not exist.
 */

import { digest } from '../../src/digest.ts'
import type { Article } from '../../src/document/article.ts'
import { type Corpus, memoryStore, openCorpus } from '../../src/entries/corpus.ts'
import type { ReportItem } from '../../src/report/story.ts'

const SUMMER =
  'For the third summer in a row the quays below the old fort of Velmora fill before breakfast, and the people who live there have begun to count the ships. On the worst mornings, neighbours say, the window panes hum while four engines idle at once along the Salt Quay.'
const MAYOR =
  'Mayor Ilse Brandt told the council on Tuesday that Velmora had reached the point at which every further ship costs the town more than it brings in. Brandt, a hydrologist who took office on 4 May 2029, asked for a ceiling of two large ships a day between June and September.'
const SIGNATURES =
  'The plan has split the waterfront. Innkeepers on the fish market fear for their lunch trade, while tenants have gathered 9,000 signatures for the ceiling and say that nobody has ever measured how many households breathe the fumes.'
const SIGNATURES_AGAIN =
  'The plan has split the waterfront. Innkeepers on the fish market fear about their lunch trade, whereas tenants have gathered 9,000 signatures for the ceiling and say that nobody has ever measured how many households breathe the fumes.'
const LINE =
  'Northern Strait Lines, the largest operator on the river, called the proposal a tax on the wrong people and offered to connect its newest ships to shore power by the spring of 2032. Its harbour manager, Tomas Reuter, said that a ceiling would only send the same passengers to Oldport, from where they would come by coach.'
const COST =
  'Shore power for the three berths would cost 38 million euros, according to a study that the Harbour Office published in March 2031. Half of it would have to come from Velmora, which earns some 6.5 percent of its budget from berthing fees.'
const COST_CHANGED =
  'Shore power for the three berths would cost 42 million euros, according to a study that the Harbour Office published in March 2031. Half of it would have to come from Velmora, which earns some 6.5 percent of its budget from berthing fees.'
const OCTOBER =
  'Whatever the council decides on 14 October 2031, the quarrel is unlikely to end at the town wall. Tomas Reuter and Ilse Brandt will both be heard by the Coast Assembly in Oldport, which has been asked whether a single harbour may turn ships away that carry the flag of another member.'
const CAPTION = 'A tug holds her bow hard against the tide. Photo: Piet Halvorsen'
const OFFER =
  'Sign up for the Velmora Courier newsletter and read every morning what the harbour talks about.'
const TITLE = 'Velmora Weighs a Ceiling on Cruise Ships as the Summer Crowds Return'

/** Says four things twice, one of them in other words, and one with another number. */
export const HARBOUR: Article = {
  id: 'harbour',
  title: TITLE,
  source: 'Velmora Courier',
  date: '2031-06-30',
  url: 'https://courier.example/harbour/ceiling',
  text: [
    CAPTION,
    TITLE,
    SUMMER,
    MAYOR,
    SIGNATURES,
    OFFER,
    LINE,
    COST,
    'What happens next',
    OCTOBER,
    SIGNATURES_AGAIN,
    LINE,
    COST_CHANGED,
    OCTOBER,
  ].join('\n\n'),
}

const FLOOD_OPENING =
  'The river Tarn broke through the old wall of Velmora on Monday night and flooded the lower town, and 40 families had to leave their homes before dawn.'
const FLOOD_WALL =
  'Mayor Ilse Brandt said the wall had held until midnight and gave way near the grain market, where the water rose by 2 metres within an hour. Fire crews from Oldport brought boats, and the school on Mill Lane was opened as a shelter.'
const FLOOD_HELP =
  'Greta Solheim of the Coast Assembly promised 3 million euros for repairs, and said that the rest of the wall would be looked at before the autumn. The last time that the Tarn stood as high was in November 2004.'
const LATER = (text: string): string =>
  text.replace('40 families', '65 families').replace('3 million', '5 million')

/** Eight articles of four outlets; three tell of one flood, two of one ferry. */
export const ARTICLES: readonly Article[] = [
  {
    id: 'flood-1',
    title: 'River Tarn Floods the Lower Town of Velmora',
    source: 'Velmora Courier',
    date: '2031-09-02',
    text: [FLOOD_OPENING, FLOOD_WALL, FLOOD_HELP].join('\n\n'),
  },
  HARBOUR,
  {
    id: 'flood-2',
    title: 'Flood in Velmora: 65 Families Without a Home',
    source: 'Coast Wire',
    date: '2031-09-03',
    text: [
      LATER(FLOOD_OPENING),
      FLOOD_WALL,
      LATER(FLOOD_HELP),
      'Pumps from three towns were at work on Wednesday, and the grain market is to open again on Saturday, a spokeswoman for the Harbour Office said.',
    ].join('\n\n'),
  },
  {
    id: 'orchard',
    title: 'An Orchard on the Roof of a Bus Depot',
    source: 'Oldport Post',
    date: '2031-08-14',
    text: 'Above the bus depot of Oldport stand 60 apple trees that nobody planted for their fruit. Nadia Ferrer, who runs the depot, wanted shade for the workshop below, and got 900 kilos of apples last autumn.\n\nThe trees keep the halls four degrees cooler, says Ferrer, and the drivers have begun to make cider. Two other depots of the Coast Assembly want to follow in 2032.',
  },
  {
    id: 'ferry-1',
    title: 'Night Ferry to Oldport Runs Again',
    source: 'Coast Wire',
    date: '2031-07-21',
    text: 'The night ferry between Velmora and Oldport runs again from Friday, after eleven months in the dock at Harrow. Northern Strait Lines had taken the ship out of service when cracks were found in both of its shafts.\n\nTomas Reuter, who speaks for the line, said that tickets cost 18 euros as before and that the first crossings are sold out.',
  },
  {
    id: 'flood-3',
    title: 'River Tarn Floods the Lower Town of Velmora',
    source: 'Oldport Post',
    date: '2031-09-02',
    text: [FLOOD_OPENING, FLOOD_WALL].join('\n\n'),
  },
  {
    id: 'ferry-2',
    title: 'Night Ferry to Oldport Runs Again',
    source: 'Harrow Gazette',
    date: '2031-07-22',
    text: 'The night ferry between Velmora and Oldport runs again from Friday, after eleven months in the dock at Harrow. Northern Strait Lines had taken the ship out of service when cracks were found in both of its shafts.\n\nTomas Reuter, who speaks for the line, said that tickets cost 18 euros as before and that the first crossings are sold out.',
  },
  {
    id: 'library',
    title: 'Old Paper Mill Becomes the Library of Harrow',
    source: 'Harrow Gazette',
    date: '2031-05-11',
    text: 'The old paper mill on the river bank will become a library, the town council of Harrow decided on Thursday night. Two members voted against the plan, because they wanted a swimming pool on the same piece of land.\n\nBuilders think that the roof alone will eat up a third of the 11 million euros before the first book arrives. Ada Quill, who leads the council, hopes to open the house in June 2033.',
  },
]

/** The articles with their digests, and with what a corpus told of each as it came. */
export async function items(articles: readonly Article[] = ARTICLES): Promise<ReportItem[]> {
  const corpus: Corpus = await openCorpus({ store: memoryStore() })
  const found: ReportItem[] = []
  for (const article of articles) {
    found.push({ digest: digest(article), article, finding: await corpus.add(article) })
  }
  await corpus.close()
  return found
}
