import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { bitext } from './screen.ts'

describe('bitext', () => {
  it('prints its help on stdout, with or without being asked', async () => {
    const { exitCode, stdout, stderr } = await bitext(['--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('Usage: bitext')
    expect(await bitext([])).toEqual({ exitCode, stdout, stderr })
  })

  it('prints its version', async () =>
    expect(await bitext(['--version'])).toEqual({ exitCode: 0, stdout: '0.1.0\n', stderr: '' }))

  it.each(['align', 'segment', 'divergences', 'evaluate', 'corpus fetch', 'corpus add', 'corpus list', 'corpus check'])(
    'explains %s',
    async (command) => {
      const { exitCode, stdout } = await bitext([...command.split(' '), '--help'])
      expect(exitCode).toBe(0)
      expect(stdout).toContain(`Usage: bitext ${command}`)
      expect(stdout).toContain('--quiet')
    },
  )

  it('calls its own fault its own fault', async () => {
    let stderr = ''
    const output = {
      isTerminal: false,
      write: (text: string) => {
        stderr += text
      },
    }
    const broken = {
      ...output,
      write: () => {
        throw new TypeError('the screen is gone')
      },
    }
    const exitCode = await run(['--version'], {
      stdout: broken,
      stderr: output,
      stdin: (async function* () {})(),
      cwd: '/',
      command: 'bitext',
      variables: {},
    })
    expect(exitCode).toBe(70)
    expect(stderr).toContain('this is a bug in bitext, not in your input\nTypeError: the screen is gone')
    expect(stderr).toContain('please report it with this text: bitext 0.1.0, command: bitext --version')
  })
})
