import { groupBy } from '../text/group-by.ts'
import { sumCounts } from './metric.ts'
import { GROUP_KINDS, type GroupKind, type GroupScores, type Measurement, type SegmentLabels } from './score-report.ts'

/** What segments are put under that do not say it. */
const UNKNOWN = '–'

/** The scores of a system by document, speaker and shape, in order of first occurrence, where the segments say these. */
export function scoreGroups(
  measurements: readonly Measurement[],
  system: number,
  labels: readonly SegmentLabels[] = [],
): Partial<Record<GroupKind, readonly GroupScores[]>> {
  const kinds = GROUP_KINDS.filter((kind) => labels.some((label) => label[kind] !== undefined))
  return Object.fromEntries(
    kinds.map((kind) => {
      const groups = [...groupBy([...labels.keys()], (segment) => labels[segment][kind] ?? UNKNOWN)]
      return [kind, groups.map(([group, members]) => scoreGroup(measurements, system, { group, members }))]
    }),
  )
}

const scoreGroup = (
  measurements: readonly Measurement[],
  system: number,
  { group, members }: { readonly group: string; readonly members: readonly number[] },
): GroupScores => ({
  group,
  segments: members.length,
  scores: measurements.map(
    ({ metric, systems }) => metric.score(sumCounts(members.map((segment) => systems[system][segment]))).score,
  ),
})
