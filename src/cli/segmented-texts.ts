import { BitextError } from '../errors.ts'
import { linesOf } from '../formats/decode-stream.ts'
import type { InputFile, SegmentedTexts, SegmentedVersion } from '../formats/format.ts'
import { UNKNOWN_LANGUAGE } from '../formats/languages.ts'
import { peek } from '../formats/peek.ts'
import { readSentenceDocument } from '../formats/sentence-document.ts'
import { refuseCrowd, wholeFile } from '../formats/whole-file.ts'
import { guessLanguage } from '../ingest/guess-language.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Context } from './context.ts'
import { inputFile, nameOf } from './input.ts'

/** What the command line says of two texts. */
interface TextFlags {
  readonly source?: string
  readonly target?: string
  /** `en,ru`; by default they are guessed. */
  readonly languages?: string
}

/**
 * The two texts that a file of indices or ids is about.
 * @throws BitextError `USAGE` where they are not given
 */
export async function readTexts(context: Context, flags: TextFlags, file: string): Promise<SegmentedTexts> {
  const { source, target, languages } = flags
  if (source === undefined || target === undefined) {
    throw new BitextError('USAGE', `${file} says which sentences belong together, but not what they are`, {
      hint: 'give both texts, one sentence a line or XML with <s id="…">: --source FILE --target FILE',
    })
  }
  const [sourceLanguage, targetLanguage] = languages?.split(',') ?? []
  const first = await readText(context, source, sourceLanguage)
  const second = await readText(context, target, targetLanguage)
  return { source: first, target: distinctFrom(first, second) }
}

async function readText(context: Context, path: string, language?: string): Promise<SegmentedVersion> {
  const { text: beginning, file } = await peek(inputFile(context, path))
  const sentences = /^\ufeff?\s*<[?!a-z]/i.test(beginning) ? await readSentenceDocument(file) : await readLines(file)
  const code = language ?? guessLanguage(sentences.map(({ text }) => text).join('\n'))?.language ?? UNKNOWN_LANGUAGE
  return { version: { id: code, language: code, file: nameOf(path) }, sentences }
}

/** One sentence a line; also an empty line is one, for the tools that wrote the indices count lines. */
async function readLines(file: InputFile): Promise<Sentence[]> {
  const sentences: Sentence[] = []
  for await (const { first, lines } of linesOf(wholeFile(file))) {
    for (const [index, text] of lines.entries()) {
      refuseCrowd(sentences.length, 'sentences', { file: file.name, line: first + index })
      sentences.push({ id: `s${first + index}`, text })
    }
  }
  return sentences
}

/** Two versions in one language need two names. */
function distinctFrom({ version }: SegmentedVersion, other: SegmentedVersion): SegmentedVersion {
  return version.id === other.version.id ? { ...other, version: { ...other.version, id: `${version.id}-2` } } : other
}
