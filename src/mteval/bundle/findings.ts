/** Something that verification found, at its place. */
export interface BundleFinding {
  /** Path in the bundle. */
  readonly file: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in characters. */
  readonly column?: number
  readonly message: string
}

/** A finding on one line: `test/source.en.txt:17:5: this line is changed …`. */
export const sayFinding = ({ file, line, column, message }: BundleFinding): string =>
  `${[file, line, column].filter((part) => part !== undefined).join(':')}: ${message}`
