/** The year with which playing begins: the one seen, or the first where hardly any would follow. */
export function playedFrom(year: number, first: number, last: number): number {
  return year >= last - 1 ? first : year;
}
