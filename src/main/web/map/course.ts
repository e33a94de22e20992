// How something goes from year to year. The server has worked out the stages; here they are looked up.
export type Phase = 'NOT_YET' | 'BEGINS' | 'IN_FORCE' | 'SINCE_UNKNOWN' | 'PROLONGED' | 'ENDS' | 'LAST_KNOWN' | 'ENDED';

export interface Stage {
  year: number;
  phase: Phase;
  /** What happens then. */
  words: string;
  /** How it stands from then on. */
  state: string;
  /** The year of which this is news; null where nothing happens. */
  news: number | null;
}

/** The stage in a year; the first one for any year before it. */
export function stageAt(course: Stage[], year: number): Stage | undefined {
  return course.findLast((stage) => stage.year <= year) ?? course[0];
}

/** Whether something that is at this stage is left out of the picture: it certainly does not hold. */
export function isOutside(phase: Phase): boolean {
  return phase === 'NOT_YET' || phase === 'ENDED';
}

/** Whether all there was has ended: a place of which that is true of its partnerships is a partner no longer. */
export function allEnded(phases: Phase[]): boolean {
  return phases.length > 0 && phases.every((phase) => phase === 'ENDED');
}

/** What begins, is prolonged or ends in a year, or is heard of for the last time in it. */
export function newsOf(course: Stage[], year: number): Stage[] {
  return course.filter(({ news }) => news === year);
}
