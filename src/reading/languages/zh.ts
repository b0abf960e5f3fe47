/** Chinese. Its words are read character by character. */
import { wordList, wordRow } from '../../document/front-coded.ts'
import { counted, type Language } from './language.ts'

export const zh: Language = {
  code: 'zh',
  numberWords: {
    ...counted(wordRow('〇 一 二 三 四 五 六 七 八 九 十')),
    零: 0,
    两: 2,
    兩: 2,
    百: 100,
    千: 1000,
    万: 10_000,
    萬: 10_000,
    亿: 100_000_000,
    億: 100_000_000,
  },
  otherNumbers: wordList('半 倍'),
  seldomCounting: wordList('一'),
  negations: wordList('不 没 沒 未 无 無 勿'),
  monthNames: wordList('月'),
  weekdayNames: '',
  otherDays: '',
  sayings: wordList('说 說 称 稱'),
  sourceWords: '据',
  functionWords: wordList(
    '的 地 得 了 着 在 是 和 与 及 或 而 但 也 都 就 还 又 再 已 经 曾 才 只 很 更 最 太 这 那 其 之 此 该 某 我 你 他 她 它 们 自 己 被 把 让 给 对 于 从 由 向 往 到 至 为 以 因 所 如 若 虽 则 等 个 名 位 件 条 项 次 种 吗 呢 吧 啊 要 应 并 且 同 跟 比 按 据 当 时 后 前 里 中 上 下 内 外',
  ),
}
