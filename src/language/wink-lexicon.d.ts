declare module 'wink-lexicon/src/wn-senses.js' {
  const senses: readonly string[]
  export default senses
}
