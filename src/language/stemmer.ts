import snowball from 'snowball-stemmers'

/** Language codes and the Snowball algorithms that serve them. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
}

/** Makes the Snowball stemmer of a language; where there is none, words stay as they are. Expects lower case. */
export function stemmerOf(language: string): (word: string) => string {
  const algorithm = ALGORITHMS[language]
  if (algorithm === undefined) return (word) => word
  const stemmer = snowball.newStemmer(algorithm)
  return (word) => stemmer.stem(word)
}
