/** The UTF-8 bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Where each encoding keeps А…п and р…я; what is not listed is ASCII. */
export const CODE_PAGES: Readonly<Record<string, (letter: string) => number>> = {
  'windows-1251': (letter) => letter.charCodeAt(0) - 0x410 + 0xc0,
  'ISO-8859-5': (letter) => letter.charCodeAt(0) - 0x410 + 0xb0,
  // Letters in the order of their Latin sounds.
  'KOI8-R': (letter) => {
    const index = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'.indexOf(letter)
    return 0xc0 + index
  },
}

/** Russian and English letters in one of them. */
export const inCodePage = (text: string, encoding: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => (/[А-я]/.test(letter) ? CODE_PAGES[encoding](letter) : letter.charCodeAt(0))))
