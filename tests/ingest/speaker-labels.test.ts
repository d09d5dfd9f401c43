import { describe, expect, it } from 'vitest'
import { findSpeakerLabels, type LabelOptions } from '../../src/ingest/speaker-labels.ts'

/** Which speaker each paragraph has a label for. */
const speakersIn = (...paragraphs: string[]) =>
  findSpeakerLabels(paragraphs.map((text) => ({ text }))).map((label) => label?.speaker)

describe('a label that needs no company', () => {
  it.each([
    ['Aide to the President Yury Ushakov: Good evening!', 'ushakov'],
    ['Aide to\u00a0the\u00a0President Yury Ushakov: Good evening!', 'ushakov'],
    ['Foreign Minister Sergei Lavrov: Good evening!', 'lavrov'],
    ['Ю.Ушаков: Добрый вечер!', 'ushakov'],
    ['Ю. В. Ушаков: Добрый вечер!', 'ushakov'],
    ['С.Лавров (как переведено): Добрый вечер!', 'lavrov'],
    ['Министр иностранных дел Российской Федерации Сергей Лавров: Добрый вечер!', 'lavrov'],
    ['Официальный представитель МИД России М.В.Захарова: Добрый вечер!', 'zakharova'],
    ['J.R.R. Tolkien: Good evening!', 'tolkien'],
    ['Mr. Price: Good evening!', 'price'],
    ['MS. PSAKI: Good evening!', 'psaki'],
    ['Question: Why?', 'question'],
    ['Question (via interpreter): Why?', 'question'],
    ['Вопрос: Почему?', 'question'],
    ['ВОПРОС: Почему?', 'question'],
    ['Reporter: Why?', 'question'],
    ['Ответ: Потому.', 'answer'],
    ['Answer: Because.', 'answer'],
    ['Ведущий: Начнём.', 'moderator'],
  ])('%s', (paragraph, speaker) => {
    expect(speakersIn(paragraph)).toEqual([speaker])
  })
})

describe('a colon that follows no speaker', () => {
  it.each([
    'But here are the facts: the harbour is closed.',
    'Сразу отмечу: гавань закрыта.',
    'He said: no.',
    'Note: the harbour is closed.',
    'Важно: гавань закрыта.',
    'December 7: the harbour is closed.',
    'At 12:30 the harbour was closed.',
    'http://example.org is the address.',
    'Gates of the Harbour: closed.',
    'Is it closed? Yes: since noon.',
    'A: the first of the marks in a list',
    'Moscow: the harbour is closed.',
    ':',
    ': x',
  ])('%s', (paragraph) => {
    expect(speakersIn(paragraph)).toEqual([undefined])
  })
})

describe('a name by itself', () => {
  it('counts in a transcript', () => {
    expect(speakersIn('Question: Why?', 'Yury Ushakov: Because.')).toEqual(['question', 'ushakov'])
    expect(speakersIn('Anna Smith: Hello.', 'Peter Jones: Hello.')).toEqual(['smith', 'jones'])
    expect(speakersIn('Yury Ushakov: his life.', 'He was born by the sea.')).toEqual([undefined, undefined])
  })

  it('counts as a lone surname when it comes back in turn, or the whole name is known', () => {
    expect(speakersIn('Smith: Hello.', 'Jones: Hello.', 'Smith: Bye.', 'Jones: Bye.')).toEqual([
      'smith',
      'jones',
      'smith',
      'jones',
    ])
    expect(speakersIn('Ю.Ушаков: Да.', 'Вопрос: А?', 'Ушаков: Нет.')).toEqual(['ushakov', 'question', 'ushakov'])
    expect(speakersIn('Moscow: rain.', 'London: fog.')).toEqual([undefined, undefined])
  })

  it('counts as one letter when the letters take turns', () => {
    expect(speakersIn('Q: Why?', 'A: Because.')).toEqual(['question', 'answer'])
    expect(speakersIn('В: Почему?', 'О: Потому.')).toEqual(['question', 'answer'])
  })

  it('never is a word that leads in', () => {
    expect(speakersIn('Question: Why?', 'Note: it is late.', 'Note: it is dark.', 'Question: So?')).toEqual([
      'question',
      undefined,
      undefined,
      'question',
    ])
  })
})

it('marks who asks as a journalist, and keeps the name as it stands', () => {
  expect(findSpeakerLabels([{ text: 'Вопрос: Почему?' }, { text: 'Ю.Ушаков: Потому.' }])).toEqual([
    { speaker: 'question', role: 'journalist', name: 'Вопрос', length: 7 },
    { speaker: 'ushakov', role: 'speaker', name: 'Ю.Ушаков', length: 9 },
  ])
})

describe('a name in bold', () => {
  it('is a label without a colon, and with one', () => {
    const labels = findSpeakerLabels([
      { text: 'Question Why?', bold: 8 },
      { text: 'Anna Orlova: Because.', bold: 11 },
      { text: 'Anna Orlova. Really.', bold: 12 },
    ])
    expect(labels.map((label) => [label?.speaker, label?.length])).toEqual([
      ['question', 8],
      ['orlova', 12],
      ['orlova', 12],
    ])
  })

  it('is no label where bold words begin a sentence', () => {
    const labels = findSpeakerLabels([
      { text: 'The harbour is closed.', bold: 11 },
      { text: 'New York is far.', bold: 8 },
    ])
    expect(labels).toEqual([undefined, undefined])
  })
})

describe('a name alone on its line', () => {
  const DIALOGUE = ['ANNA ORLOVA', 'Good evening.', 'BORIS WEBER', 'Hello.', 'ANNA ORLOVA', 'It is late.', 'BORIS WEBER', 'Yes.']

  it('is a label where several come back', () => {
    expect(speakersIn(...DIALOGUE)).toEqual([
      ...['orlova', undefined, 'weber', undefined],
      ...['orlova', undefined, 'weber', undefined],
    ])
    expect(speakersIn('Вопрос', 'Почему?', 'Ответ', 'Потому.', 'Вопрос', 'Да?', 'Ответ', 'Да.')[2]).toBe('answer')
  })

  it('is an item of a list where no sentence stands under it', () => {
    const places = ['New York', 'Los Angeles', 'New York', 'Los Angeles', 'It is far.']
    expect(speakersIn(...places)).toEqual(places.map(() => undefined))
  })

  it('is a heading or a signature otherwise', () => {
    expect(speakersIn('The harbour is closed.', 'Anna Orlova', 'It is late.')).toEqual([undefined, undefined, undefined])
    expect(speakersIn('Question: Why?', 'Anna Orlova', 'Question: So?', 'Anna Orlova')[1]).toBeUndefined()
  })
})

describe('initials and a surname before a colon', () => {
  it('are a label with an office before them', () => {
    expect(speakersIn('Помощник Президента акад. Ю. В. Ушаков: Добрый день!')).toEqual(['ushakov'])
  })
  it('are none where they end a paragraph of sentences', () => {
    expect(speakersIn('Мельница стояла на краю деревни. Её построил В. Иванов: она цела.')).toEqual([undefined])
  })
})

describe('what the user says of speakers', () => {
  const find = (options: LabelOptions, ...paragraphs: string[]) =>
    findSpeakerLabels(
      paragraphs.map((text) => ({ text })),
      options,
    ).map((label) => label?.speaker)

  it('names labels that cannot be guessed', () => {
    expect(find({ labels: { host: ['Studio'] } }, 'STUDIO: We begin.', 'Moscow: rain.')).toEqual(['host', undefined])
  })

  it('leaves forms out', () => {
    expect(find({ styles: ['bold'] }, 'Question: Why?')).toEqual([undefined])
  })

  it('lets two speak in turn at each dash', () => {
    expect(find({ takingTurns: ['Вопрос', 'Анна Орлова'] }, 'Вступление.', '– Почему?', '— Потому.', 'И ещё.', '– Да?')).toEqual([
      undefined,
      'question',
      'anna-orlova',
      undefined,
      'question',
    ])
  })
})

describe('a transcript in the style of', () => {
  const talk = (...rows: readonly (readonly [speaker: string | undefined, paragraph: string, said: string])[]) => {
    const found = findSpeakerLabels(rows.map(([, text]) => ({ text })))
    expect(rows.map(([, text], index) => [found[index]?.speaker, text.slice(found[index]?.length ?? 0).trim()])).toEqual(
      rows.map(([speaker, , said]) => [speaker, said]),
    )
  }

  it('the White House, where a question has no colon', () => {
    talk(
      ['grey', 'MS. GREY:  Good afternoon.', 'Good afternoon.'],
      ['question', 'Q    When will it open?', 'When will it open?'],
      ['question', 'Q\u00a0Thank you.', 'Thank you.'],
      [undefined, 'A man came in.', 'A man came in.'],
    )
  })

  it('a deposition, where white space sets the answers apart too', () => {
    talk(
      [undefined, 'A  GULL CRIED.', 'A  GULL CRIED.'],
      ['question', 'Q    When did you see it?', 'When did you see it?'],
      ['answer', 'A    On Monday.', 'On Monday.'],
      ['question', 'Q\tAnd then?', 'And then?'],
      ['answer', 'A\t“Later,” he said.', '“Later,” he said.'],
      [undefined, 'A  man came in.', 'A  man came in.'],
    )
  })

  it('a talk with colons, where a sentence begins with an article and two blanks', () => {
    talk(
      ['grey', 'MS. GREY: Good afternoon.', 'Good afternoon.'],
      [undefined, 'A  Harbour Board bell rang.', 'A  Harbour Board bell rang.'],
      ['grey', 'MS. GREY: When?', 'When?'],
    )
  })

  it('a hearing, with periods, and those who interrupt with a colon', () => {
    talk(
      ['question', 'Q. When did you see it?', 'When did you see it?'],
      ['answer', 'A. On Monday.', 'On Monday.'],
      ['grey', 'MR. GREY: Objection.', 'Objection.'],
      ['question', 'Q. And then?', 'And then?'],
      ['answer', 'A. I left.', 'I left.'],
    )
    talk(
      ['question', 'Вопрос. Когда?', 'Когда?'],
      ['answer', 'Ответ. Завтра.', 'Завтра.'],
      ['question', 'Вопрос. Где?', 'Где?'],
      ['answer', 'Ответ. Здесь.', 'Здесь.'],
    )
  })

  it('a program that listens, with times and numbers', () => {
    talk(
      ['speaker-1', '[00:00:01] Speaker 1: Good evening.', 'Good evening.'],
      ['speaker-2', '[00:00:04] Speaker 2: When?', 'When?'],
    )
    talk(['speaker-0', 'SPEAKER_00: Good evening.', 'Good evening.'], ['speaker-1', 'SPEAKER_01: When?', 'When?'])
    talk(
      ['grey', 'Anna Grey  0:03', ''],
      [undefined, 'Good evening.', 'Good evening.'],
      ['white', 'John White  0:15', ''],
      [undefined, 'When?', 'When?'],
      ['grey', 'Anna Grey  0:20', ''],
      [undefined, 'On Monday.', 'On Monday.'],
      ['white', 'John White  0:25', ''],
      [undefined, 'Thank you.', 'Thank you.'],
    )
  })

  it('names in brackets, or before a dash', () => {
    talk(
      ['grey', '[Anna Grey] Good evening.', 'Good evening.'],
      ['white', '[John White] When?', 'When?'],
      ['grey', '[Anna Grey] On Monday.', 'On Monday.'],
      ['white', '[John White] Thank you.', 'Thank you.'],
    )
    talk(
      ['orlova', 'Анна Орлова – Добрый вечер.', 'Добрый вечер.'],
      ['belov', 'Иван Белов – Когда?', 'Когда?'],
      ['orlova', 'Анна Орлова – Завтра.', 'Завтра.'],
      ['belov', 'Иван Белов – Спасибо.', 'Спасибо.'],
    )
  })

  it('Russian newspapers, which do not name who asks and write a dash behind the colon', () => {
    talk(
      ['question', 'КОРР.: Когда?', 'Когда?'],
      ['orlova', 'А.Орлова: – Завтра.', 'Завтра.'],
      ['question', 'Корреспондент «Известий»: – А где?', 'А где?'],
      ['question', 'Голос из зала: Слышали!', 'Слышали!'],
    )
  })

  it('a parliament, with asides behind the name', () => {
    talk(['grey', 'Mr Grey (Harbour East) (Lab): When?', 'When?'], ['minister', 'The Prime Minister: On Monday.', 'On Monday.'])
  })
})

it.each([
  [
    'a menu',
    [
      'Choose File – Save.',
      'Choose Edit – Copy.',
      'It is done.',
      'Choose File – Save.',
      'Choose Edit – Copy.',
      'So.',
      'Go on.',
      'End.',
      'Yes.',
    ],
  ],
  ['asides', ['[Laughter] Thank you.', '[Applause] Good.', '[Laughter] Yes.', '[Applause] No.']],
  ['short answers', ['Да. Я знаю.', 'Нет. Я не знаю.', 'Да. Он знает.', 'Нет. Он не знает.']],
  ['times of trains', ['12:30 Warsaw', '12:45 Vienna', '12:50 Warsaw', '12:55 Vienna']],
  [
    'articles before two blanks',
    ['The harbour was closed.', 'A  gull sat on the wall.', 'A  boat came in.', 'A\tDutch ship left.'],
  ],
  ['parts of a list', ['A\tFirst part', 'B\tSecond part', 'A\tFirst table', 'Q\tLast table']],
  ['questions as such', ['Вопрос ещё такой: когда?', 'Вопрос в другом: кто платит?']],
])('%s are no turns', (_, paragraphs) => {
  expect(speakersIn(...paragraphs)).toEqual(paragraphs.map(() => undefined))
})
