import { readFileSync } from 'node:fs'

/** The page's own files, as they stand in the source tree, before and after compiling. */
const FOLDER = new URL('../../../src/publish/html/page/', import.meta.url)

/** In the order in which one needs the other. */
const MODULES = ['settings', 'places', 'stems', 'search-index', 'search', 'links', 'reveal', 'keys', 'main'] as const

/** In the order of the cascade. */
const STYLES = ['theme', 'bar', 'text', 'layouts', 'after', 'print'] as const

interface Assets {
  readonly style: string
  readonly script: string
}

let loaded: Assets | undefined

/** What every page has inside it: its stylesheet and its script, read once. */
export function pageAssets(): Assets {
  loaded ??= {
    style: STYLES.map((name) => withoutComments(read(`${name}.css`))).join(''),
    script: joinModules(MODULES.map((name) => read(`${name}.js`))),
  }
  return loaded
}

const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')

/** `import … from './x.js'`, which the joined script does not need: all its modules share one scope. */
const IMPORT = /^import\s[^;]*?\sfrom\s'\.\/[\w-]+\.js'\n/gmu

/** Types and explanations, which a browser does not need. */
const COMMENT = /^[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n|^[ \t]*\/\/ .*\n/gmu

const withoutComments = (css: string): string => css.replace(/^[ \t]*\/\*[^*]*\*\/\n/gmu, '').replace(/\n[ \t]*/g, '\n')

/** The modules as one script, since a page from disk may not load modules. A test sees to it that no name is used twice. */
const joinModules = (modules: readonly string[]): string =>
  `(() => {\n'use strict'\n${modules
    .map((code) =>
      code
        .replace(COMMENT, '')
        .replace(IMPORT, '')
        .replace(/^export /gmu, ''),
    )
    .join('')}})()`
