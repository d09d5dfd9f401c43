import { type Answer, page } from './site.ts'

/** An event of our own, told on pages of the structure that the site has. */
export const EVENT = {
  en: {
    title: 'Briefing on the opening of the harbour',
    words: 'May 5, 2021',
    paragraphs: [
      'Anna Orlova briefed the press on the opening of the harbour, which had been closed since the autumn for repairs of the quay.',
      'Director of the Harbour Anna Orlova: Good evening!',
      'The harbour is open. “Repairs” is a small word for what was done: 40 metres of the quay were built anew.',
      'Question: When will the first ship come in?',
      'Anna Orlova: On Monday.',
    ],
    home: 'Official website of the President of Russia',
    ...{ settings: 'View settings', size: 'Font size:', trail: 'Events', published: 'Publication date', link: 'Direct link' },
  },
  ru: {
    title: 'Брифинг об открытии гавани',
    words: '5 мая 2021 года',
    paragraphs: [
      'Анна Орлова рассказала журналистам об открытии гавани, которая с осени была закрыта на ремонт набережной.',
      'А.Орлова: Добрый вечер!',
      'Гавань открыта. Ремонт – слабое слово для того, что сделано: 40 метров набережной построены заново.',
      'Вопрос: Когда придёт первое судно?',
      'А.Орлова: В понедельник.',
    ],
    home: 'Официальный сайт Президента России',
    ...{ settings: 'Настройки отображения', size: 'Размер шрифта:', trail: 'События' },
    ...{ published: 'Дата публикации', link: 'Ссылка на материал' },
  },
} as const

export type Told = keyof typeof EVENT

const textOf = (language: Told): string => EVENT[language].paragraphs.map((text) => `<p>${text}</p>`).join('\n')

/** The normal layout. */
export const normalPage = (language: Told): string => {
  const { title, words, home } = EVENT[language]
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title} • ${home}</title></head><body>
<header><a href="/">${home}</a></header><nav><ul><li><a href="/events">Events</a></li></ul></nav>
<div class="read h-entry hentry"><h1 class="entry-title p-name">${title}</h1>
<time class="read__published" datetime="2021-05-05">${words}</time>
<div class="entry-content e-content read__internal_content">${textOf(language)}</div></div>
<footer>© ${home}</footer></body></html>`
}

/** The accessible layout: no classes that one could go by. */
export const accessiblePage = (language: Told): string => {
  const { title, words, home, settings, size, trail, published, link } = EVENT[language]
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
<div>${settings}</div><form><label>${size}</label></form><div>${home}</div><p>${trail} /</p>
<div><h1>${title}</h1><p>${words}</p>${textOf(language)}
<p>${published}: May 5, 2021</p><p>${link}: kremlin.ru/d/42</p></div></body></html>`
}

/** The feed of a section, with the text as escaped HTML. */
export const feed = (language: Told, number = 42): string => {
  const content = textOf(language).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><id>tag:x,41</id><link href="http://x/news/41"/><title>Other</title><content type="html">No.</content></entry>
<entry><id>tag:x,${number}</id><link rel="alternate" href="http://x/events/president/news/${number}"/><title>${EVENT[language].title}</title>
<published>2021-05-05T20:00:00+03:00</published><content type="html">${content}</content></entry></feed>`
}

/** Both versions of event 42, as the site would answer. */
export const bothPages = (): Record<string, Answer> => ({
  'en.kremlin.ru/events/president/news/42': page(normalPage('en'), { etag: '"e1"' }),
  'kremlin.ru/events/president/news/42': page(normalPage('ru'), { 'last-modified': 'Wed, 05 May 2021 20:00:00 GMT' }),
})
