import { describe, expect, it } from 'vitest';
import { Latest } from './latest.ts';

describe('the latest question', () => {
  it('ends the one before', async () => {
    const latest = new Latest<string>();
    let ended = false;
    const first = latest.of(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            ended = true;
            reject(new Error('aborted'));
          });
        }),
    );
    const second = latest.of(async () => 'second');
    expect(await first).toBeNull();
    expect(ended).toBe(true);
    expect(await second).toBe('second');
  });

  it('leaves out an answer that comes too late', async () => {
    const latest = new Latest<string>();
    let answer: (text: string) => void = () => {};
    const first = latest.of(() => new Promise((resolve) => (answer = resolve)));
    const second = latest.of(async () => 'second');
    answer('first');
    expect(await first).toBeNull();
    expect(await second).toBe('second');
  });

  it('uses once what was asked ahead', async () => {
    const latest = new Latest<string>();
    latest.askAhead(async () => 'ahead');
    expect(await latest.of(async () => 'asked')).toBe('ahead');
    expect(await latest.of(async () => 'asked')).toBe('asked');
  });

  it('tells a failure of the question that is still asked', async () => {
    const latest = new Latest<string>();
    latest.askAhead(async () => {
      throw new Error('no answer');
    });
    await expect(latest.of(async () => 'asked')).rejects.toThrow('no answer');
  });
});
