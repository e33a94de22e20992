import { describe, expect, it } from 'vitest';
import { askUntil } from './answers.ts';

describe('answers that are not there yet', () => {
  it('are asked for until they are, however long that takes, ever more rarely', async () => {
    const pauses: number[] = [];
    let asked = 0;
    await askUntil(
      async () => ++asked === 200,
      async (pause) => {
        pauses.push(pause);
      },
    );
    expect(asked).toBe(200);
    expect(pauses[0]).toBe(1500);
    expect(Math.max(...pauses)).toBe(15_000);
  });

  it('are asked for again after a question that failed', async () => {
    let asked = 0;
    await askUntil(
      async () => {
        asked++;
        if (asked < 3) throw new Error('starting anew');
        return true;
      },
      async () => {},
    );
    expect(asked).toBe(3);
  });
});
