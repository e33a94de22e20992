const FIRST_PAUSE_MS = 1500;
const LONGEST_PAUSE_MS = 15_000;
const SLOWER = 1.2;

/**
 * Asks until the answer is yes. A server that has just been started may need minutes, so it never gives up while the
 * page is open, but asks ever more rarely. A question that fails is asked again: the server may be starting anew.
 */
export async function askUntil(ask: () => Promise<boolean>, wait: (ms: number) => Promise<void>): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * SLOWER, LONGEST_PAUSE_MS)) {
    await wait(pause);
    try {
      if (await ask()) return;
    } catch {
      // Asked again after the next pause.
    }
  }
}
