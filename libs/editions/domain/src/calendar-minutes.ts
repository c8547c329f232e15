export interface PlannedClassMinutes {
  readonly moduleCode: string | null;
  /** Null: for everybody. */
  readonly groupId: string | null;
  readonly minutes: number;
}

/**
 * Minutes that the calendar plans for one person, module by module in the order in which modules first come: what is for
 * everybody, and of groups, which stand beside each other, the one with most.
 */
export function calendarMinutes(
  classes: readonly PlannedClassMinutes[],
): Array<{ moduleCode: string | null; minutes: number }> {
  const byModule = Map.groupBy(classes, ({ moduleCode }) => moduleCode);
  return [...byModule].map(([moduleCode, own]) => {
    const byGroup = Map.groupBy(own, ({ groupId }) => groupId);
    const sums = [...byGroup].map(([groupId, its]) => ({
      groupId,
      minutes: its.reduce((sum, { minutes }) => sum + minutes, 0),
    }));
    const shared = sums.find(({ groupId }) => groupId === null)?.minutes ?? 0;
    const ofGroups = sums.filter(({ groupId }) => groupId !== null).map(({ minutes }) => minutes);
    return { moduleCode, minutes: shared + Math.max(0, ...ofGroups) };
  });
}
