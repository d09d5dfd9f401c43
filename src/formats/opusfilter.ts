import type { Version } from '../model/version.ts'
import { oneLine, writeYaml } from '../text/yaml.ts'
import type { BeadStream, CorpusHead, Format, Piece, WriteOptions } from './format.ts'
import { keepingMarks, onOneLine } from './plain-text.ts'
import { nameOfVersion } from './version-names.ts'

/** Line files and a first configuration for OpusFilter (Aulamo et al. 2020), which cleans parallel corpora. */
export const OPUSFILTER: Format = {
  name: 'opusfilter',
  title: 'OpusFilter',
  endings: [],
  polarity: 'none',
  holds: new Set(),
  outputs: endingsFor,
  write: (corpus, options) => keepingMarks(writeOpusFilter(corpus, options)),
}

const CONFIGURATION = '.opusfilter.yaml'

function endingsFor({ source, target }: CorpusHead): string[] {
  return [endingOf(source), endingOf(target), CONFIGURATION]
}

const endingOf = (version: Version): string => `.${nameOfVersion(version).replace(':', '.')}`

async function* writeOpusFilter({ head, batches }: BeadStream, { losses, name = 'corpus' }: WriteOptions): AsyncGenerator<Piece> {
  const lines = (texts: readonly string[]): string => texts.map((text) => `${onOneLine(text, losses)}\n`).join('')
  for await (const batch of batches) {
    yield { file: endingOf(head.source), content: lines(batch.map(({ source }) => source[0].text)) }
    yield { file: endingOf(head.target), content: lines(batch.map(({ target }) => target[0].text)) }
  }
  yield { file: CONFIGURATION, content: configuration(head, name) }
}

/** Scripts that the character filter of OpusFilter is asked for; other languages are not filtered by script. */
const SCRIPTS: Readonly<Record<string, string>> = {
  ...{ en: 'Latin', de: 'Latin', fr: 'Latin', es: 'Latin' },
  ...{ ru: 'Cyrillic', uk: 'Cyrillic' },
}

/** Duplicates go, then what is empty, too long, lopsided or in the wrong script: mild limits to start from. */
function configuration({ source, target }: CorpusHead, name: string): string {
  const raw = [source, target].map((version) => name + endingOf(version))
  const step = (kind: string): string[] => raw.map((file) => `${file}.${kind}`)
  const scripts = [source, target].map(({ language }) => SCRIPTS[language])
  const filters = [
    { LengthFilter: { unit: 'word', min_length: 1, max_length: 150 } },
    { LengthRatioFilter: { unit: 'char', threshold: 3 } },
    ...(scripts.every((script) => script !== undefined)
      ? [{ CharacterScoreFilter: { scripts: oneLine(scripts), thresholds: oneLine([0.5, 0.5]) } }]
      : []),
  ]
  return writeYaml(
    {
      common: { output_directory: '.' },
      steps: [
        { type: 'remove_duplicates', parameters: { inputs: oneLine(raw), outputs: oneLine(step('unique')) } },
        { type: 'filter', parameters: { inputs: oneLine(step('unique')), outputs: oneLine(step('clean')), filters } },
      ],
    },
    { comment: `Run: opusfilter ${name}${CONFIGURATION}`, sections: ['steps'] },
  )
}
