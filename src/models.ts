/**
 * Which models the package has: whoever keeps results knows by them which were made by another one. A test holds each
 * to its files.
 */

/** The first 12 hexadecimal digits of the SHA-256 of the files of each model; of wink's model, its version. */
export const MODELS: Readonly<{
  /** Names of people, places and organizations. */
  names: string
  /** The sentences of a summary, and of a summary of several articles. */
  gist: string
  /** Which of two passages that say the same should go, and where text on one line lost its borders. */
  repeats: string
  /** The blocks of a page that are its article, and its title. */
  pages: string
  /** What a passage is for: its text, a caption, furniture of the site. */
  roles: string
  /** Parts of speech, dates, sums: `wink-eng-lite-web-model`. */
  english: string
}> = Object.freeze({
  names: '4ebf3f972b52',
  gist: '31b3c01805f6',
  repeats: '203e9c2d491a',
  pages: '8748321394c7',
  roles: '0bd7e693ddc1',
  english: '1.8',
})
