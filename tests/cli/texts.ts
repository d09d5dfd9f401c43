import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './screen.ts'

/** Two small texts of our own that translate each other, with one 1-2 bead. */
export const ENGLISH = [
  'The library opened a new reading room on 3 May. It has forty seats.',
  'Who may use it? Anyone with a library card may use it, and students may bring a guest.',
  'The director, Maria Orlova, thanked the builders. Work on the second floor begins in 2027.',
].join('\n\n')

export const RUSSIAN = [
  '3 мая библиотека открыла новый читальный зал. В нём сорок мест.',
  'Кто может им пользоваться? Им может пользоваться каждый, у кого есть читательский билет. Студенты могут привести гостя.',
  'Директор Мария Орлова поблагодарила строителей. Работы на втором этаже начнутся в 2027 году.',
].join('\n\n')

/** A folder with these files in it: `folderWith({ 'a/en.txt': ENGLISH })`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
