/**
 * Every ninth pair of PUD's first 500, read by one reader: the content words that one side has and nothing on the other answers. A free
 * rendering of the same is not counted. Pairs that are not named here (0, 9, 18 … 495) have none.
 */
export const READ_EVERY = 9
export const MISSING_BY_EYE: Readonly<Record<number, readonly string[]>> = {
  0: ['технологий', 'сегодня'],
  36: ['наличие'],
  54: ['element', 'содержания'],
  72: ['агентству', 'телесных'],
  108: ['operations', 'скрытого'],
  135: ['gravity'],
  198: ['интересов', 'условиях'],
  207: ['сидеть', 'месте'],
  216: ['landscape'],
  225: ['middle', 'представителей'],
  243: ['walks', 'train'],
  261: ['совета', 'VW'],
  279: ['Великобритании'],
  306: ['coating', 'surface', 'material'],
  333: ['eventually', 'case'],
  351: ['prank', 'молодые', 'портал'],
  450: ['tends'],
  468: ['площади'],
}

/**
 * Every pair of PUD that `omission` or `addition` flags from an evidence of 0.5, read by one reader: whether what is marked stands on one side
 * only (`real`), or is rendered freely, asked for by the language, or not seen by the lexicon.
 */
export const FLAGS_BY_EYE: { readonly real: ReadonlySet<number>; readonly other: ReadonlySet<number> } = {
  real: new Set([6, 13, 32, 50, 91, 104, 106, 108, 121, 151, 182, 206, 240, 250, 282, 324, 341, 361, 416, 455]),
  other: new Set([14, 36, 38, 45, 55, 111, 125, 140, 143, 219, 294, 352, 355, 374, 396, 400, 433, 456, 465]),
}
