/** Labels that say what someone does and not who they are: the label in lower case, and the id that both languages share. */
export const ROLE_LABELS: ReadonlyMap<string, string> = new Map([
  ...['question', 'q', 'вопрос', 'в', 'remark', 'реплика', 'frage', 'питання', 'pregunta'].map(
    (word) => [word, 'question'] as const,
  ),
  ...['reporter', 'journalist', 'correspondent', 'interviewer', 'корреспондент', 'корр.', 'корр', 'журналист', 'интервьюер'].map(
    (word) => [word, 'question'] as const,
  ),
  ...['answer', 'a', 'ответ', 'о', 'antwort', 'réponse', 'відповідь', 'respuesta'].map((word) => [word, 'answer'] as const),
  ...['moderator', 'host', 'ведущий', 'ведущая', 'модератор'].map((word) => [word, 'moderator'] as const),
  ...['interpreter', 'переводчик'].map((word) => [word, 'interpreter'] as const),
])

/** Those who ask without a name: «Корреспондент «Известий»», «Голос из зала», "Question from the floor". */
export const QUESTIONER =
  /^(?:(?:Question|Remark|Voice|Вопрос|Реплика|Голос) (?:from|in|из|с|от) |(?:Reporter|Journalist|Correspondent|Корреспондент|Журналист(?:ка)?),? (?:[«"“(]|(?:of|from|for|из|от) ))/u

/** What programs that listen call those whom they do not know, with a number. */
export const NUMBERED_SPEAKER = /^(?:speaker|спикер|говорящий|sprecher|locuteur|hablante)[ _-]?(\d{1,3})$/

/** The id whose speakers ask. */
export const QUESTION_ID = 'question'

/** Words with which an office begins that stands before a name: "Aide to the President Yury Ushakov". */
export const OFFICE_WORDS: ReadonlySet<string> = new Set([
  ...['aide', 'adviser', 'advisor', 'ambassador', 'chairman', 'chairwoman', 'chancellor', 'deputy', 'director', 'foreign'],
  ...['governor', 'head', 'king', 'minister', 'permanent', 'president', 'presidential', 'press', 'prime', 'queen'],
  ...['secretary', 'secretary-general', 'senator', 'speaker', 'spokesman', 'spokesperson', 'spokeswoman', 'official', 'first'],
  ...['помощник', 'советник', 'посол', 'председатель', 'канцлер', 'заместитель', 'директор', 'губернатор', 'глава', 'министр'],
  ...['президент', 'премьер-министр', 'пресс-секретарь', 'секретарь', 'сенатор', 'представитель', 'официальный', 'генеральный'],
  ...['постоянный', 'постпред', 'первый', 'руководитель', 'спикер', 'госсекретарь'],
])

/** Small words inside a name or an office. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  ...[
    'of',
    'to',
    'the',
    'and',
    'for',
    'on',
    'at',
    'von',
    'van',
    'der',
    'den',
    'de',
    'la',
    'le',
    'du',
    'da',
    'di',
    'bin',
    'ibn',
    'al',
  ],
  ...['и', 'по', 'в', 'при', 'фон', 'ван', 'де', 'ди', 'да', 'аль', 'ибн'],
])

/** Capitalised words before a colon that are no one's name: "Note:", «Важно:». */
export const LEAD_INS: ReadonlySet<string> = new Set([
  ...[
    'note',
    'example',
    'warning',
    'update',
    'important',
    'summary',
    'sources',
    'source',
    'photo',
    'video',
    'caption',
    'tip',
    'result',
  ],
  ...[
    'conclusion',
    'background',
    'notes',
    'examples',
    'answers',
    'questions',
    'contents',
    'title',
    'date',
    'author',
    'subject',
    'from',
  ],
  ...['важно', 'примечание', 'пример', 'внимание', 'итог', 'итого', 'вывод', 'источник', 'источники', 'фото', 'видео', 'справка'],
  ...['например', 'итак', 'автор', 'дата', 'тема', 'во-первых', 'во-вторых', 'главное', 'содержание', 'вопросы', 'ответы'],
])
