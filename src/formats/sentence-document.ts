import { BitextError } from '../errors.ts'
import type { Sentence } from '../model/sentence.ts'
import { readXml, type XmlHarvest, xmlReader } from '../text/xml-in.ts'
import type { InputFile } from './format.ts'
import { refuseCrowd, wholeFile } from './whole-file.ts'

/**
 * The sentences of an XML document that has them as `<s id="…">`, as OPUS, InterText and TEI do; words that are elements of their
 * own are parted by spaces.
 * @throws BitextError `EMPTY_FILE` where there is none, and as `readXml` does
 */
export async function readSentenceDocument(file: InputFile): Promise<Sentence[]> {
  const sentences: Sentence[] = []
  for await (const some of readXml(wholeFile(file).bytes, sentenceHarvest(file.name))) {
    for (const sentence of some) {
      refuseCrowd(sentences.length, 'sentences', { file: file.name })
      sentences.push(sentence)
    }
  }
  if (sentences.length > 0) return sentences
  throw new BitextError('EMPTY_FILE', 'the document has no sentences (<s id="…">)', {
    place: { file: file.name },
    hint: 'give a document with its sentences marked, or plain text with a sentence a line',
  })
}

function sentenceHarvest(file: string): XmlHarvest<readonly Sentence[]> {
  let found: Sentence[] = []
  let id = ''
  let text: string | undefined
  const xml = xmlReader(
    {
      open(name, attributes) {
        if (name === 's') {
          id = attributes.id ?? attributes['xml:id'] ?? ''
          text = ''
        } else if (name === 'w' && text !== undefined) text += ' '
      },
      close(name) {
        if (name !== 's' || text === undefined) return
        found.push({ id, text: text.replace(/\s+/g, ' ').trim() })
        text = undefined
      },
      text(piece) {
        if (text !== undefined) text += piece
      },
    },
    { file },
  )
  return {
    xml,
    take() {
      const taken = found
      found = []
      return taken
    },
  }
}
