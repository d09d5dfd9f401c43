/** The formats that can be read, as `--from` names them; kept apart so that `--help` need not load them. A test holds it to the registry. */
export const READABLE_NAMES = ['yaml', 'tsv'] as const

/** The formats that can be written, as `--to` names them. */
export const WRITABLE_NAMES = ['yaml', 'tsv'] as const
