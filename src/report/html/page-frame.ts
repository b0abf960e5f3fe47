/**
 * A page that is one file: it asks for nothing, runs nothing, and its policy says so, so that not even a
 * fault in making it could make it do more. Cost: linear, for the hash of the style.
 */
import { html, type Markup } from './markup.ts'
import { sha256 } from './sha-256.ts'
import { STYLE } from './style.ts'

export function pageFrame(title: string, body: Markup): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256(STYLE)}'; base-uri 'none'; form-action 'none'`
  const head = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="onceover">
<title>${title}</title>
`
  // The style is ours, and stands as it is: an escape would be another style than the policy names.
  return `${head}<style>${STYLE}</style>
</head>
${html`<body>
${body}
</body>
</html>
`}`
}
