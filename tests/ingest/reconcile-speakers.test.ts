import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/ingest.ts'
import { mergeSpeakers, reconcileSpeakers } from '../../src/ingest/reconcile-speakers.ts'
import { bytesOf } from './bytes.ts'

const speakersOf = (source: string, target: string) => {
  const documents = reconcileSpeakers(ingest(bytesOf(source), { language: 'en' }), ingest(bytesOf(target), { language: 'ru' }))
  return [documents.source, documents.target].map(({ blocks }) => blocks.map(({ speaker }) => speaker))
}

describe('one id across languages', () => {
  it.each([
    ['Boris Johnson', 'Б.Джонсон', 'johnson'],
    ['President Joseph Biden', 'Дж.Байден', 'biden'],
    ['President Vladimir Zelensky', 'В.Зеленский', 'zelensky'],
    ['President Emmanuel Macron', 'Э.Макрон', 'macron'],
    ['Rex Tillerson', 'Р.Тиллерсон', 'tillerson'],
    ['Jens Stoltenberg', 'Й.Столтенберг', 'stoltenberg'],
    ['William Hague', 'У.Хейг', 'hague'],
    ['Angela Merkel', 'А.Меркель', 'merkel'],
    ['Zhou Enlai', 'Ч.Эньлай', 'enlai'],
  ])('%s is %s', (english, russian, id) => {
    const expected = [id, 'question', id]
    expect(
      speakersOf(
        `${english}: Yes.\n\nQuestion: Why?\n\n${english}: No.`,
        `${russian}: Да.\n\nВопрос: Почему?\n\n${russian}: Нет.`,
      ),
    ).toEqual([expected, expected])
  })

  it('goes by the turns where the names do not sound alike', () => {
    const source = 'Xi Jinping: One.\nQuestion: Two?\nXi Jinping: Three.'
    const target = 'Председатель КНР Си Цзиньпин: Раз.\nВопрос: Два?\nПредседатель КНР Си Цзиньпин: Три.'
    expect(speakersOf(source, target)).toEqual([
      ['jinping', 'question', 'jinping'],
      ['jinping', 'question', 'jinping'],
    ])
  })

  it('keeps different people apart', () => {
    const source = 'Sergei Lavrov: One.\nQuestion: Two?\nMaria Zakharova: Three.\nQuestion: Four?'
    const target = 'Вопрос: Раз?\nС.Шойгу: Два.\nВопрос: Три?'
    expect(speakersOf(source, target)).toEqual([
      ['lavrov', 'question', 'zakharova', 'question'],
      ['question', 'shoygu', 'question'],
    ])
  })

  it('gives the same ids when source and target are swapped', () => {
    const english = 'Boris Johnson: One.\nQuestion: Two?'
    const russian = 'Б.Джонсон: Раз.\nВопрос: Два?'
    expect(speakersOf(russian, english)).toEqual(speakersOf(english, russian))
  })
})

it('merges the names from both versions', () => {
  const source = [{ id: 'ushakov', role: 'speaker', names: ['Yury Ushakov'] }] as const
  const target = [
    { id: 'question', role: 'journalist', names: ['Вопрос'] },
    { id: 'ushakov', role: 'speaker', names: ['Ю.Ушаков'] },
  ] as const
  expect(mergeSpeakers(source, target)).toEqual([
    { id: 'ushakov', role: 'speaker', names: ['Yury Ushakov', 'Ю.Ушаков'] },
    { id: 'question', role: 'journalist', names: ['Вопрос'] },
  ])
})
