// How something goes from year to year. The server has worked out the stages; here they are looked up.
export type Phase = 'NOT_YET' | 'BEGINS' | 'IN_FORCE' | 'SINCE_UNKNOWN' | 'PROLONGED' | 'ENDS' | 'LAST_KNOWN' | 'ENDED';

export interface Stage {
  year: number;
  phase: Phase;
  words: string;
}

/** The stage in a year; the first one for any year before it. */
export function stageAt(course: Stage[], year: number): Stage | undefined {
  return course.findLast((stage) => stage.year <= year) ?? course[0];
}

/** Whether something that is at this stage is left out of the picture: it certainly does not hold. */
export function isOutside(phase: Phase): boolean {
  return phase === 'NOT_YET' || phase === 'ENDED';
}

/** Whether a year is worth a line of news: something begins, is prolonged, ends, or is lost from sight. */
export function isNews(course: Stage[], year: number): boolean {
  const stage = stageAt(course, year);
  return (
    !!stage &&
    stage.year === year &&
    stage !== course[0] &&
    stage.phase !== 'IN_FORCE' &&
    stage.phase !== 'SINCE_UNKNOWN'
  );
}
