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
