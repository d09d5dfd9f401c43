import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONFIG_FILE, readConfig } from '../../src/workspace/config.ts'
import { faultOf } from '../faults.ts'
import { folderWith } from './folder.ts'

const configured = (yaml: string) => folderWith({ [CONFIG_FILE]: yaml, 'deep/down/x.txt': '' })

describe('bitext.config.yaml', () => {
  it('chooses conventions, abbreviations and speakers', () => {
    const cwd = configured(
      [
        'segmentation:',
        '  dialogue-dash: split',
        '  inside-quotes: join',
        '  abbreviations: { ru: [обл.], any: [Bq] }',
        'speakers:',
        '  styles: [colon]',
        '  labels: { host: [Studio, Студия] }',
        '  taking-turns: [question, answer]',
      ].join('\n'),
    )
    expect(readConfig(cwd)).toEqual({
      segmentation: {
        segmenter: undefined,
        dialogueDash: 'split',
        insideQuotes: 'join',
        abbreviations: { ru: ['обл.'], any: ['Bq'] },
      },
      speakers: { styles: ['colon'], labels: { host: ['Studio', 'Студия'] }, takingTurns: ['question', 'answer'] },
    })
  })

  it('holds for the folders below, and need not be there', () => {
    const cwd = configured('segmentation: { dialogue-dash: join }')
    expect(readConfig(join(cwd, 'deep/down')).segmentation.dialogueDash).toBe('join')
    expect(readConfig(folderWith({})).segmentation.dialogueDash).toBeUndefined()
  })

  it.each([
    ['segmentation: { dialog-dash: split }', 'unknown key `dialog-dash`', 'did you mean `dialogue-dash`?', 1, 17],
    ['\nsegmentation:\n  inside-quotes: no', '`inside-quotes` must be one of split, join, not "no"', undefined, 3, 18],
    ['segmentation: [', 'not valid YAML', undefined, 1, undefined],
    ['speakers: { taking-turns: [host] }', 'name at least two speakers', undefined, 1, 27],
  ])('is refused with its place: %s', (yaml, message, hint, line, column) => {
    const fault = faultOf(() => readConfig(configured(yaml)))
    expect(fault).toMatchObject({ code: 'BAD_CONFIG', exitCode: 2, place: { line } })
    expect(fault.message).toContain(message)
    if (hint !== undefined) expect(fault.hint).toBe(hint)
    if (column !== undefined) expect(fault.place?.column).toBe(column)
  })
})
