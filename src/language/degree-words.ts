/** Words that raise what they stand beside to its limit, by language: the other side is expected to have one as well. */
const DEGREE_WORDS: Readonly<Record<string, RegExp>> = {
  en: /^(?:absolutely|completely|totally|utterly|extremely|exceedingly|tremendously|enormously|incredibly|extraordinarily|categorically|wholeheartedly|downright|hundred)$/u,
  ru: /^(?:абсолютно|совершенно|полностью|целиком|крайне|чрезвычайно|категорически|стопроцентн\p{L}+|неимоверно|невероятно|всецело|наотрез)$/u,
}

/** Words that answer one of them, though weaker. */
const ANSWERS: Readonly<Record<string, RegExp>> = {
  en: /^(?:very|highly|deeply|fully|entirely|wholly|quite|perfectly|thoroughly|strongly|so|too|most|all|full|complete|total|utter|absolute|extreme|great|greatly|much|far|really|truly|particularly|especially|remarkably|percent|whole|ever|at|well|incredible|unbelievable|extraordinary|enormous|tremendous|critical|crucial|vital)$/u,
  ru: /^(?:очень|весьма|вполне|сильно|глубоко|крайн\p{L}+|полн\p{L}+|абсолютн\p{L}+|совершенн\p{L}+|чрезвычайн\p{L}+|исключительно|особенно|так|столь|слишком|самый|самая|самое|самые|самых|весь|вся|все|всё|огромн\p{L}+|колоссальн\p{L}+|невероятн\p{L}+|гораздо|куда|вовсе|отнюдь|далеко|\p{L}+(?:ейш|айш)\p{L}+)$/u,
}

/** Whether a word intensifies to the limit. */
export const isMaximiser = (word: string, language: string): boolean => DEGREE_WORDS[language]?.test(word) ?? false

/** Whether a word intensifies at all. */
export const isIntensifier = (word: string, language: string): boolean =>
  isMaximiser(word, language) || (ANSWERS[language]?.test(word) ?? false)

/** Whether the words of degree of a language are known. */
export const hasDegreeWords = (language: string): boolean => Object.hasOwn(DEGREE_WORDS, language)
