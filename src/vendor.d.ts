/** Single modules of packages that ship no types for them; they are compiled into the bundle. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
