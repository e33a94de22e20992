// How a node is named: parts of plans with their printed number, as on the server's pages.

/** What to ask of a node that is to be named. */
export const NAMED = 'id kind name ... on Measure { number } ... on StrategicDirection { number }';

export interface Named {
  id: string;
  kind: string;
  name: string;
  number?: string | null;
}

/** The name with the printed number before it, where it has one: “9.1.1 Kalnava” is not the town. */
export function titleOf({ name, number }: Named): string {
  return number ? `${number} ${name}` : name;
}
