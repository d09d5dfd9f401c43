/** How `bitext divergences` can write its report. */
export const REPORT_FORMATS = ['text', 'markdown', 'json', 'html', 'sarif', 'junit'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What the names of report files end in, and how such a report is written. */
const ENDINGS: readonly (readonly [RegExp, ReportFormat])[] = [
  [/\.(?:md|markdown)$/iu, 'markdown'],
  [/\.sarif(?:\.json)?$/iu, 'sarif'],
  [/\.json$/iu, 'json'],
  [/\.html?$/iu, 'html'],
  [/\.xml$/iu, 'junit'],
]

/** How to write a report for which no format was named: as its file's name says, else as text. */
export const reportFormatOf = (output: string | undefined): ReportFormat =>
  ENDINGS.find(([ending]) => ending.test(output ?? ''))?.[1] ?? 'text'
