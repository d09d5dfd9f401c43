import { OutputFile, type OutputOptions } from './output-file.ts'

/** A piece of one of the files; `file` is its ending, absent where there is one file only. */
export interface OutputPiece {
  readonly file?: string
  readonly content: string | Uint8Array
}

export interface SaveStreamOptions extends OutputOptions {
  /** Endings of the files, where they are several: each is appended to the path. */
  readonly endings?: readonly string[]
}

/**
 * Writes one file or several that belong together, of any size. All appear under their names when the last is complete, or none.
 * @returns their paths
 * @throws BitextError as `OutputFile` does, and whatever the pieces throw
 */
export async function saveStream(
  path: string,
  pieces: AsyncIterable<OutputPiece>,
  { endings = [''], force }: SaveStreamOptions = {},
): Promise<string[]> {
  const files = new Map<string, OutputFile>()
  try {
    for (const ending of endings) files.set(ending, new OutputFile(withEnding(path, ending), { force }))
    for await (const { file = '', content } of pieces) await files.get(file)?.write(content)
    for (const file of files.values()) await file.commit()
  } catch (error) {
    for (const file of files.values()) await file.discard()
    throw error
  }
  return [...files.values()].map((file) => file.path)
}

/** `NAME.gz` with `.en` is `NAME.en.gz`. */
const withEnding = (path: string, ending: string): string =>
  path.endsWith('.gz') ? `${path.slice(0, -'.gz'.length)}${ending}.gz` : path + ending
