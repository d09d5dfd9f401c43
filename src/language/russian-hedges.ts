import { type Hedge, hedge } from './hedges.ts'

const ENDINGS = '(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ой|ей|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)'

/** A closed list: what is not here is not seen. The finite verb («его так называют») names without distance and is left out. */
export const RUSSIAN_HEDGES: readonly Hedge[] = [
  hedge('якобы|будто бы', 'distance', 'evidential'),
  hedge('будто', 'evidential', 'approximator'),
  hedge('мол|дескать', 'distance', 'evidential'),
  hedge(`так называем${ENDINGS}|т\\. ?н\\.`, 'distance'),
  hedge(`пресловут${ENDINGS}|мним${ENDINGS}|самозван${ENDINGS}`, 'distance'),
  hedge(`предполагаем${ENDINGS}|предположительно`, 'evidential', 'possibility'),
  hedge('как утверждается', 'distance', 'evidential'),
  hedge(
    'по сообщениям|как сообщается|сообщается|сообщают|сообщал[аио]?с?ь?|по слухам|как утверждают|утверждалось|по (?:некоторым|имеющимся) (?:данным|сведениям)',
    'evidential',
  ),
  hedge('по-видимому|видимо|судя по всему|похоже|кажется|очевидно', 'evidential', 'approximator'),
  hedge('вроде бы|вроде|как бы', 'approximator', 'evidential'),
  hedge('своего рода|в некотором роде|в своем роде|что-то вроде|нечто вроде|так сказать|квази', 'approximator'),
  hedge(
    `возможн${ENDINGS}|потенциальн${ENDINGS}|вероятн${ENDINGS}|гипотетическ${ENDINGS}|возможно|вероятно|потенциально`,
    'possibility',
  ),
]
