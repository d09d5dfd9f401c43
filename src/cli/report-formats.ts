/** How `bitext divergences` can write its report. */
export const REPORT_FORMATS = ['text', 'markdown', 'json', 'html', 'sarif', 'junit'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
