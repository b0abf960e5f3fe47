import { expect, test } from 'vitest'
import { parse } from '../../src/document/parse.ts'

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
