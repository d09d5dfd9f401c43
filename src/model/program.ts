/** Who made a file: printed by `--version` and in every signature. A test holds it to package.json. */
export const PROGRAM = { name: 'bitext', version: '0.1.0' } as const
