import { describe, expect, test } from 'vitest'
import { settleLanguage } from '../../src/document/language.ts'
import { parse } from '../../src/document/parse.ts'
import { extractKeyphrases } from '../../src/entities/extract-keyphrases.ts'
import { tagNames } from '../../src/entities/name-tagger.ts'

test.each([
  ['en', 'The council said that it would not vote on the plan until after the summer.'],
  [
    'de',
    'Der Rat will nach der Sommerpause über den Plan entscheiden, sagte ein Sprecher am Montag.',
  ],
  ['fr', 'Le conseil ne votera pas sur le projet avant la fin de l’été, selon un porte-parole.'],
  ['es', 'El consejo no votará el plan hasta después del verano, dijo un portavoz de la ciudad.'],
  ['it', 'Il consiglio non voterà il piano prima della fine dell’estate, ha detto un portavoce.'],
  ['pt', 'O conselho não vai votar o plano até depois do verão, disse um porta-voz da cidade.'],
  ['nl', 'De raad zal pas na de zomer over het plan stemmen, zei een woordvoerder van de stad.'],
  [
    'sv',
    'Rådet kommer inte att rösta om planen förrän efter sommaren, sade en talesman för staden.',
  ],
  ['da', 'Rådet vil ikke stemme om planen før efter sommeren, sagde en talsmand for byen i går.'],
  ['no', 'Rådet vil ikke stemme over planen før etter sommeren, sa en talsperson for byen i går.'],
  [
    'is',
    'Ráðið mun ekki kjósa um áætlunina fyrr en eftir sumarið, sagði talsmaður borgarinnar og bætti við að það væri ljóst.',
  ],
  [
    'fi',
    'Neuvosto ei äänestä suunnitelmasta ennen kuin kesä on ohi, ja se sanoi, että päätös on jo valmis.',
  ],
  [
    'lt',
    'Taryba nebalsuos dėl plano iki vasaros pabaigos, bet tai yra aišku, kad jis bus paskelbtas su sąlygomis.',
  ],
  [
    'vi',
    'Hội đồng thành phố sẽ không bỏ phiếu cho kế hoạch trước khi mùa hè kết thúc, và một người phát ngôn của thành phố đã nói.',
  ],
  [
    'sw',
    'Baraza la mji halitapiga kura kwa ajili ya mpango huo kabla ya mwisho wa majira ya joto, amesema msemaji wake.',
  ],
  [
    'zu',
    'Umkhandlu uthe ngeke uvotele lolu hlelo ngoba abantu abakazwa, futhi kusho ukuthi kuzothatha isikhathi kodwa noma kunjalo.',
  ],
  [
    'xh',
    'Ibhunga alizukuvotela esi sicwangciso ngoku, kuba abantu abakamanywa, kwaye le nto iza kuthatha ixesha okanye kunye nemali.',
  ],
  ['pl', 'Rada nie będzie głosować nad planem przed końcem lata, jak powiedział jej rzecznik.'],
  [
    'tr',
    'Meclis bu plan için bir oylama daha yapmayacak, ama karar yazdan sonra ve en geç eylülde.',
  ],
  ['ru', 'Совет не будет голосовать по этому плану до конца лета, как сообщил его представитель.'],
  ['uk', 'Рада не буде голосувати за цей план до кінця літа, про що було сказано у вівторок.'],
  ['el', 'Το συμβούλιο δεν θα ψηφίσει για το σχέδιο πριν από το τέλος του καλοκαιριού.'],
  ['ar', 'قال متحدث باسم المجلس إن التصويت على الخطة لن يجري قبل نهاية الصيف.'],
  ['he', 'המועצה לא תצביע על התוכנית לפני סוף הקיץ, אמר דובר העירייה.'],
  ['hi', 'परिषद गर्मी के अंत से पहले योजना पर मतदान नहीं करेगी।'],
  ['th', 'สภาจะไม่ลงคะแนนเสียงในแผนนี้ก่อนสิ้นสุดฤดูร้อน'],
  ['ko', '시의회는 여름이 끝나기 전에는 계획에 대해 표결하지 않을 것이라고 밝혔다.'],
  ['zh', '议会发言人表示，在夏季结束之前不会就该计划进行表决。'],
  ['ja', '市議会の広報担当者は、夏が終わるまで計画の採決は行わないと述べた。'],
])('%s', (language, text) => {
  expect(parse(text).language).toBe(language)
})

test.each(['', '12 34', '😀', 'Riga 27 Tartu 27'])('%j tells nothing', (text) => {
  expect(parse(text).language).toBe('und')
})

test('what the article says goes first', () => {
  const text = 'The council said that it would not vote on the plan.'
  expect(parse({ text, language: 'de-AT' }).language).toBe('de')
  expect(parse({ text, language: 'PT_br' }).language).toBe('pt')
  expect(parse({ text, language: '??' }).language).toBe('en')
})

test.each(['nb', 'nn', 'nb-NO', 'NN_no'])('%s is Norwegian', (language) => {
  const text = 'Rådet i Oslo møtte Erna Solberg.'
  expect(parse({ text, language }).language).toBe('no')
  expect(tagNames({ text, language })).toEqual(tagNames({ text, language: 'no' }))
  expect(tagNames({ text, language })).toHaveLength(2)
})

/** Of no language that is known, with words that several have and names as English has them. */
const INVENTED =
  'Torvalu Keshbar melotu in Vandira ska Petro Mirsal. Ombrekai suti Lorbena Hask, "tevru mila" so Dorvek Anshul ' +
  'pradune. Velbata nol Sorim Trade Kelba, omri tesk a Jandor Vail keshu. Mirsal tevnoru sba Ilvane Dosk Parlo, ' +
  'nemtu rask Vandira Olmek. Keshbar dun soltave Petro Mirsal, trun ombre kasdu Torvalu.'

describe('a text that no language is told of', () => {
  test('is of none, and has neither names nor key phrases', () => {
    expect(parse(INVENTED).language).toBe('und')
    expect(tagNames(INVENTED)).toEqual([])
    expect(extractKeyphrases(INVENTED)).toEqual([])
  })

  test('has none either where the caller says so, or says a language that nobody knows', () => {
    const text =
      'Ada Byron met Mary Somerville in Ockham. The trade war hurts soy farmers in the west.'
    expect(tagNames(text)).toHaveLength(3)
    for (const language of ['und', 'zz', 'gd']) {
      expect(tagNames({ text, language })).toEqual([])
      expect(extractKeyphrases({ text, language })).toEqual([])
    }
  })

  test('is English, too, where it is a table of names and numbers', () => {
    const rows = Array.from(
      { length: 30 },
      (_, row) => `${row + 1}. Ada Quill${row} (Halm) ${row}-${row + 4} 6.5`,
    )
    const text = `Results of the second round of the Halm Open on Thursday:\n${rows.join('\n')}`
    expect(parse(text).language).toBe('en')
  })

  test('may be a few words of English', () => {
    const text = 'President Donald Trump met Xi Jinping.'
    expect(parse(text).language).toBe('und')
    expect(tagNames(text)).toHaveLength(2)
    expect(tagNames({ text, language: 'und' })).toEqual([])
  })
})

test.each([
  ['en', 'The council said that it would not vote on the plan until after the summer.', 'en'],
  ['en-GB', 'The council said that it would not vote on the plan until after the summer.', 'en-GB'],
  [
    'en',
    'Der Rat will nach der Sommerpause über den Plan entscheiden, sagte ein Sprecher am Montag.',
    'de',
  ],
  ['de', '市議会の広報担当者は、夏が終わるまで計画の採決は行わないと述べた。', 'ja'],
  [
    'nb-NO',
    'Rådet vil ikke stemme over planen før etter sommeren, sa en talsperson for byen i går.',
    'nb-NO',
  ],
  ['ga', 'Ní vótálfaidh an chomhairle ar an bplean go dtí tar éis an tsamhraidh.', 'ga'],
  ['en', INVENTED, 'und'],
  ['en', 'Harbour reopens', 'en'],
  ['da', 'Planen vedtages i rådet', 'da'],
  ['en', '', 'en'],
])('a page that says %j and reads %j is in %j', (said, text, language) => {
  expect(settleLanguage(text, said)).toBe(language)
})
