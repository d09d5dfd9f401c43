import { didYouMean } from '../../text/nearest.ts'
import { type CorpusYaml, checkUnique, problem } from './problem.ts'
import { isVersionId } from './schema.ts'

/** `source`, `target` and `original` name versions; every bead, divergence and lapsed review has a list for each. */
export function checkVersions(file: CorpusYaml): void {
  checkVersionIds(file)
  checkRoles(file)
  const ids = [file.value.source, file.value.target]
  for (const section of ['beads', 'divergences', 'lapsed'] as const) {
    file.value[section]?.forEach((entry, index) => {
      const missing = ids.find((id) => entry[id] === undefined)
      if (missing === undefined) return
      const hint = `a version that has nothing here is written as: ${missing}: []`
      throw problem(file, [section, index], { code: 'MALFORMED', message: `\`${missing}\` is missing`, hint })
    })
  }
}

function checkVersionIds(file: CorpusYaml): void {
  const { versions, source, target } = file.value
  for (const id of Object.keys(versions)) {
    if (!isVersionId(id)) {
      const hint = 'version ids begin with a letter and are not the name of a key'
      throw problem(file, ['versions', id], { code: 'MALFORMED', message: `a version cannot be called \`${id}\``, hint })
    }
    if (id === source || id === target || ![source, target].every((known) => Object.hasOwn(versions, known))) continue
    const hint = 'a file holds a source and a target version; put the third into a file of its own'
    throw problem(file, ['versions', id], { code: 'MALFORMED', message: `\`${id}\` is a third version`, hint })
  }
}

function checkRoles(file: CorpusYaml): void {
  const { value } = file
  const ids = Object.keys(value.versions)
  for (const role of ['source', 'target', 'original'] as const) {
    const id = value[role]
    if (id === undefined || ids.includes(id)) continue
    const hint = didYouMean(id, ids) ?? `versions here: ${ids.join(', ')}`
    const message = `\`${role}\` names the version \`${id}\`, which is not among the versions`
    throw problem(file, [role], { code: 'UNKNOWN_VERSION', message, hint })
  }
  if (value.source !== value.target) return
  throw problem(file, ['target'], {
    code: 'MALFORMED',
    message: '`source` and `target` are one version',
    hint: 'name two versions',
  })
}

/** Who speaks a sentence is among the speakers. */
export function checkSpeakers(file: CorpusYaml): void {
  const { beads, speakers, source, target } = file.value
  checkUnique(file, 'speakers', 'MALFORMED')
  const ids = new Set(speakers.map(({ id }) => id))
  const sentences = [source, target].flatMap((version) =>
    beads.flatMap((bead, index) =>
      bead[version].map(({ speaker }, at) => ({ speaker, path: ['beads', index, version, at, 'speaker'] })),
    ),
  )
  for (const { speaker, path } of sentences) {
    if (speaker === undefined || ids.has(speaker)) continue
    const hint = didYouMean(speaker, ids) ?? `speakers here: ${[...ids].join(', ')}`
    throw problem(file, path, { code: 'MALFORMED', message: `there is no speaker \`${speaker}\``, hint })
  }
}
