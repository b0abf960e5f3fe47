/** Text for those who listen: it is not seen. Cost: constant. */
import { html, type Markup } from './markup.ts'

export const spoken = (text: string): Markup => html`<span class="sr">${text}</span>`
