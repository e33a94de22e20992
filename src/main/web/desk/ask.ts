// Asks the desk, which answers its own pages alone.
import { language, texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';

const t = texts(words.desk);

/** What the desk answers; where it does not answer, a sentence under `error`. */
export async function post<T>(key: string, path: string, body: unknown): Promise<{ ok: boolean; answer: T & Failure }> {
  try {
    const response = await fetch(`/desk/${path}?lang=${language}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Saiknes-Desk': key },
      body: JSON.stringify(body),
    });
    return { ok: response.ok, answer: (await response.json()) as T & Failure };
  } catch {
    return { ok: false, answer: { error: t.noAnswer } as T & Failure };
  }
}

export interface Finding {
  file: string;
  line: number;
  code: string;
  message: string;
  remedy: string;
}

export interface Failure {
  error?: string;
  field?: string;
  findings?: Finding[];
}
