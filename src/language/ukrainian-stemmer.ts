/**
 * Endings of nouns, adjectives and verbs, longest first. Snowball has no Ukrainian; this list cuts off the inflection and
 * nothing else, so «переговори», «переговорів», «переговорами» fall together.
 */
const ENDINGS = [
  ...['ування', 'уванням', 'ювання', 'остями', 'ійський'],
  ...[
    'ими',
    'іми',
    'ого',
    'ому',
    'ому',
    'ями',
    'ами',
    'ові',
    'еві',
    'ють',
    'уть',
    'ять',
    'ать',
    'ємо',
    'ете',
    'єте',
    'ити',
    'ати',
    'іти',
  ],
  ...[
    'ий',
    'ій',
    'ою',
    'ею',
    'єю',
    'их',
    'іх',
    'им',
    'ім',
    'ам',
    'ям',
    'ах',
    'ях',
    'ом',
    'ем',
    'єм',
    'ів',
    'їв',
    'ев',
    'ти',
    'ла',
    'ло',
    'ли',
  ],
  ...['а', 'я', 'у', 'ю', 'о', 'е', 'є', 'и', 'і', 'ї', 'й', 'ь', 'в'],
].sort((one, other) => other.length - one.length)

/** Below this a stem says too little. */
const SHORTEST_STEM = 3

/** A Ukrainian word in lower case without its ending. */
export function ukrainianStem(word: string): string {
  const ending = ENDINGS.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM)
  return ending === undefined ? word : word.slice(0, -ending.length)
}
