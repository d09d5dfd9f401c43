declare module 'az' {
  interface Parse {
    /** The form as the dictionary spells it, with ё; right only for words that the dictionary has. */
    readonly word: string
    /** Grammemes by name: `{ Surn: true, … }`; as a string, `NOUN,anim,masc sing,ablt`. */
    readonly tag: Readonly<Record<string, unknown>>
    /** The dictionary form; `false` where the paradigm has none. */
    normalize(): { toString(): string } | false
  }
  type Loaded = (error: Error | null, data: unknown) => void
  const Az: {
    /** How the package reads a dictionary file; replaceable. */
    load(path: string, type: 'json' | 'arraybuffer', callback: Loaded): void
    Morph: ((word: string, config: { ignoreCase: boolean; stutter: number; parsers?: readonly string[] }) => Parse[]) & {
      init(folder: string, callback: (error: Error | null) => void): void
    }
  }
  export default Az
}
