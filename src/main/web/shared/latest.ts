// Of several questions asked one after another, the answer to the latest is shown: each ends the one before.
type Ask<T> = (signal: AbortSignal) => Promise<T>;

export class Latest<T> {
  private controller = new AbortController();
  private ahead: Promise<T> | null = null;

  /** Asks now what the first call of `of` is going to ask. */
  askAhead(ask: Ask<T>): void {
    this.ahead = ask(this.controller.signal);
    // A failure is told where the answer is used.
    this.ahead.catch(() => {});
  }

  /** The answer; null where something else has been asked since. A failure counts only while nothing has. */
  async of(ask: Ask<T>): Promise<T | null> {
    const ahead = this.ahead;
    this.ahead = null;
    if (!ahead) {
      this.controller.abort();
      this.controller = new AbortController();
    }
    const { signal } = this.controller;
    try {
      const answer = await (ahead ?? ask(signal));
      return signal.aborted ? null : answer;
    } catch (failure) {
      if (signal.aborted) return null;
      throw failure;
    }
  }
}
