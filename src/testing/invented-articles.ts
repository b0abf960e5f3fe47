/**
 * News of places that there are not, written for this: what tests plant repeats in. Nothing in them is said twice,
 * and each has what a kind of repeat asks for: a headline, a long beginning, a caption with its credit, a quotation.
 */
import type { Article } from '../document/article.ts'

type Written = Required<Pick<Article, 'title' | 'text'>>

const article = (title: string, ...paragraphs: readonly string[]): Written =>
  Object.freeze({ title, text: paragraphs.join('\n\n') })

export const INVENTED_ARTICLES: readonly Written[] = Object.freeze([
  article(
    'Harbour of Lindau waits for its dredger',
    'The quay at Lindau was closed to 40 lorries on Tuesday after the channel had silted up to a depth of three metres. The fish market moved behind the customs house, where the scales have stood since the winter storms took the roof of the old hall and half of its northern wall.',
    'Two cranes stood idle on the northern pier for most of the week. Their drivers waited in the rain for somebody to bring the keys of the cabin.',
    'Ines Rocha reads the charts at the northern pier before the tide turns. (Photo by Ada Brun/Lindau Post)',
    'The pilots say that the channel gets narrower every year. They began to measure it in March and showed the result to the company that owns the dredger, which did not want to believe what the oldest of the pilots told it.',
    '“We have sent them eleven letters and a bucket of the mud, and so far only the bucket has come back,” said Ines Rocha, who has led ships into Lindau for nineteen years.',
    'A court has to say who owns the pier before anybody may put a hand to it. The judge has read the deeds of four families by now and likely needs until the autumn.',
    'The harbour office promises a new wall before the first frost. It has no money to pay for one, though, as everybody on the quay knows.',
    'Gulls have settled on the scales of the market. Nobody has weighed a crate there since the spring tides came over the steps.',
  ),
  article(
    'Night train to Orsk returns after twelve years',
    'The last night train in Velden will run again from the first of May, the railway said on Thursday, twelve years after it was given up for want of passengers. It leaves the capital at ten in the evening and reaches Orsk, on the other side of the mountains, in time for breakfast.',
    'Six carriages were found in a shed near Holt, where they had been kept for a museum that was never built. Mechanics have put in new brakes and 84 new mattresses.',
    'Conductor Pavel Anders opens the door of a restored sleeping carriage at the station of Holt. (Photo: Mira Stahl/Railway)',
    'A berth costs 59 crowns, about as much as the flight that it is meant to replace. Children sleep for half of that, dogs for nothing if they stay on the floor.',
    'The railway sold 3,100 tickets on the first morning. Its website broke down twice, and the clerks at the counters wrote the rest by hand.',
    '“My mother met my father between Holt and the long tunnel, and I would not be standing here if that train had been on time,” said conductor Pavel Anders.',
    'Villages along the line have asked for stops of their own. Only Brede will get one, because its platform is long enough and its mayor has promised to keep the lamp lit.',
    'The government pays 7 million crowns a year for the first three years. After that the train has to carry itself, a spokeswoman of the ministry said, or go back into its shed.',
  ),
  article(
    'Library of Selby lends its tools to neighbours',
    'The public library of Selby has begun to lend drills, ladders and sewing machines beside its books, and within a month every ladder was out on loan. Readers may keep a tool for a week, and they pay nothing unless they bring it back broken or not at all.',
    'Librarian Noor Haldane had the idea when she counted the drills in her own street. There were twenty-two of them in thirty houses, and none had been used since Christmas.',
    'Noor Haldane hands a sewing machine across the counter of the library in Selby. (Photo by Theo Lisle/Selby Echo)',
    'The first 60 tools were given by people who were moving to smaller flats. A hardware shop on the market square added three saws, though it had feared for its sales at first.',
    '“Somebody borrowed a spirit level in April and returned it with a photograph of the straightest shelf that I have ever seen,” Haldane said.',
    'Not everything may be lent. The council has forbidden chainsaws, and a man who asked for a cement mixer was sent to the harbour, where one has stood for years.',
    'Two other towns have written to ask how it is done. Marlow wants to begin in September with garden tools, Thorne with instruments for its brass band.',
    'Fines are rare. Since the spring one hammer has been lost, and its borrower brought a better one in its place.',
  ),
  article(
    'Storm leaves island of Tern without its bridge',
    'The bridge that joins the island of Tern to the mainland broke in the storm of Sunday night, and its 900 inhabitants will have to cross by boat until the end of the year. Nobody was on it when the middle of the three spans fell into the sound, the police of the county said.',
    'Engineers had warned of the pillars in a report two winters ago. It asked for repairs of 4.5 million crowns, of which the county had granted a tenth.',
    'Fishermen carry milk and newspapers across the sound on the morning after the storm. (Photo: Jory Rusk/Coast Press)',
    'Nineteen pupils were rowed to school on Monday, all of them late and most of them delighted. The doctor of the island has moved into the inn on the other shore for the time being.',
    'Mayor Solveig Marr asked the navy for a ferry. It offered one of its landing craft, which had been used for nothing but parades in recent years.',
    '“My grandfather voted against that bridge, and for sixty years we laughed at him; tonight I shall have to light him a candle,” the mayor told reporters.',
    'What a new one costs is not known yet. A bridge of wood could stand by the summer, one of steel would take three years, and a tunnel was named by nobody.',
    'The post goes on as before. It has always come by boat, since the postman gets dizzy on bridges.',
  ),
])
