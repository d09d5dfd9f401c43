/** A book says when it was made; no clock is asked, so that the same book has the same bytes. */
export const NO_DAY = '2000-01-01'

/** A date as it stands in the alignment, where it is a real day. */
export function dayOf(date: string | undefined): string | undefined {
  if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date) ? undefined : date
}
