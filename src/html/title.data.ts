/** What the signals of a wording weigh, made by `models/html/learn.ts`. */
import type { TitleWeights } from './title.ts'

export const TITLE_WEIGHTS: TitleWeights = {"shown":0.12,"described":1.33,"shared":1.08,"card":0.01,"window":-0.58,"begins":0.74,"goesOn":-0.71}
