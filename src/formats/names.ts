/** The formats that can be read, as `--from` names them; kept apart so that `--help` need not load them. A test holds it to the registry. */
export const READABLE_NAMES = [
  ...['yaml', 'tmx', 'xliff', 'tei', 'xces'],
  ...['tsv', 'csv', 'jsonl', 'moses', 'vecalign', 'sentalign', 'ladder', 'hunalign'],
]

/** The formats that can be written, as `--to` names them. */
export const WRITABLE_NAMES = [
  ...['yaml', 'tmx', 'xliff', 'tei', 'xces'],
  ...['tsv', 'csv', 'jsonl', 'moses', 'vecalign', 'ladder', 'hunalign'],
  ...['sketch', 'cwb', 'opusfilter', 'collatex', 'anki', 'markdown', 'docx'],
]
