import { readFileSync } from 'node:fs'

/** A page's own files, by name without their endings. */
export interface PageFiles {
  /** Where they stand: the source tree, before and after compiling. */
  readonly folder: URL
  /** In the order of the cascade. */
  readonly styles: readonly string[]
  /** In the order in which one needs the other. */
  readonly modules: readonly string[]
}

/** What a page has inside it, ready for `<style>` and `<script>`. */
export interface Inline {
  readonly style: string
  readonly script: string
}

/** Reads a page's stylesheets and modules, each joined into one. */
export function readInline({ folder, styles, modules }: PageFiles): Inline {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
  return {
    style: compactStyle(styles.map((name) => read(`${name}.css`)).join('')),
    script: joinModules(modules.map((name) => read(`${name}.js`))),
  }
}

/** `import … from './x.js'`, which the joined script does not need: all its modules share one scope. */
const IMPORT = /^import\s[^;]*?\sfrom\s'\.\/[\w-]+\.js'\n/gmu

/** Types and explanations, which a browser does not need. */
const COMMENT = /^[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n|^[ \t]*\/\/ .*\n/gmu

/** A rule a line, without explanations and spaces that say nothing. No string of ours holds the signs that lose theirs. */
const compactStyle = (css: string): string =>
  css
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .replaceAll('}', '}\n')

/** The modules as one script, since a page from disk may not load modules. A test sees to it that no name is used twice. */
const joinModules = (modules: readonly string[]): string =>
  `(() => {\n'use strict'\n${modules
    .map((code) =>
      code
        .replace(COMMENT, '')
        .replace(IMPORT, '')
        .replace(/^export /gmu, '')
        .replace(/^[ \t]+/gm, ''),
    )
    .join('')}})()`
