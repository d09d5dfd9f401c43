/** What a file may be, besides plain text. */
export type FileFormat = 'text' | 'markdown' | 'html' | 'docx' | 'epub' | 'subtitles' | 'protected'

/** By the end of a file's name, without `.gz`. */
const EXTENSIONS: Readonly<Record<string, FileFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  srt: 'subtitles',
  vtt: 'subtitles',
}

/** For archives that are too damaged to name their files. */
const ARCHIVES: Readonly<Record<string, FileFormat>> = { docx: 'docx', epub: 'epub' }

/** Enough for what a file begins with. */
const HEAD = 4096

/** What a file is: by its content where that is beyond doubt, else by its name, else plain text. */
export function formatOf(bytes: Uint8Array, file = ''): FileFormat {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(file)?.[1].toLowerCase() ?? ''
  return byContent(bytes) ?? (isArchive(headOf(bytes)) ? ARCHIVES : EXTENSIONS)[extension] ?? 'text'
}

const headOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, HEAD))
const isArchive = (head: string): boolean => head.startsWith('PK\u0003\u0004')

function byContent(bytes: Uint8Array): FileFormat | undefined {
  const head = headOf(bytes)
  if (isArchive(head)) return archiveFormat(head, bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return isProtectedOffice(bytes) ? 'protected' : undefined
  const start = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '')
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)[\s>]/i.test(start)) return 'html'
  return /^(?:WEBVTT\b|1\r?\n\d{2}:\d{2}:\d{2},\d{3} -->)/.test(start) ? 'subtitles' : undefined
}

/** The names of its files stand in an archive as they are. */
function archiveFormat(head: string, bytes: Uint8Array): FileFormat | undefined {
  if (head.includes('mimetypeapplication/epub+zip')) return 'epub'
  const names = new TextDecoder('latin1').decode(bytes)
  if (names.includes('META-INF/container.xml')) return 'epub'
  return names.includes('word/document') ? 'docx' : undefined
}

/** Office keeps a document with a password in an old container, under a name in UTF-16. */
const isProtectedOffice = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))
