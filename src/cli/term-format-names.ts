/** How `bitext terms convert --to` calls what it can write; kept apart so that `--help` need not load it. */
export const TERM_FORMAT_NAMES = ['yaml', 'tbx', 'tsv'] as const
export type TermFormatName = (typeof TERM_FORMAT_NAMES)[number]
