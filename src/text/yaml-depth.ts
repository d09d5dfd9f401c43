/** No file of ours nests deeper than ten; the parser would take gigabytes, or all of the stack, for a file that does. */
const DEEPEST = 100

/** What the lexer of `yaml` puts between the tokens of the text: a document begins, a scalar follows, brackets end too early. */
const SIGNS: ReadonlySet<string> = new Set(['\u0002', '\u001f', '\u0018'])
const SCALAR_FOLLOWS = '\u001f'

/** Marks that nest what follows them, or say more of it: list items, keys, values, tags, anchors and aliases. */
const MARK = /^(?:[-?:]$|[!&*])/

/** Where a new value begins, so that marks before it do not count. */
const PAUSE = /^[,[\]{}]$|\n$/

/**
 * Where lists and maps are nested deeper than any file needs: within brackets, or by marks that follow one another on a line
 * (`- - - …`). Nesting by indentation takes so much text that it is left to the parser.
 * @param tokens the text as the lexer of `yaml` takes it apart
 * @returns the offset in the text; `undefined` where all is well
 */
export function tooDeepAt(tokens: Iterable<string>): number | undefined {
  const depth = { brackets: 0, marks: 0 }
  let [offset, isScalar] = [0, false]
  for (const token of tokens) {
    if (!isScalar) weigh(token, depth)
    if (depth.brackets > DEEPEST || depth.marks > DEEPEST) return offset
    isScalar = token === SCALAR_FOLLOWS
    if (!SIGNS.has(token)) offset += token.length
  }
  return undefined
}

function weigh(token: string, depth: { brackets: number; marks: number }): void {
  if (token === '[' || token === '{') depth.brackets++
  else if (token === ']' || token === '}') depth.brackets--
  if (PAUSE.test(token)) depth.marks = 0
  else if (MARK.test(token)) depth.marks++
}
