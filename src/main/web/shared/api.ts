// Asks this server's GraphQL API in the language of the page. Other hosts are never asked.
import { language, texts } from './texts.ts';

const t = texts({
  lv: { noAnswer: 'Serveris neatbild. Pārbaudiet, vai tas darbojas, un mēģiniet vēlreiz.' },
  en: { noAnswer: 'The server does not answer. See that it is running, then try again.' },
});

/** What went wrong, in words for the reader; `code` is the API's class of error where there is one. */
export class ApiFailure extends Error {
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * The data of the answer. An answer with errors is an ApiFailure with the first error's words; an
 * aborted request throws the browser's AbortError.
 */
export async function ask<T>(
  query: string,
  variables: Record<string, unknown> = {},
  signal: AbortSignal | null = null,
): Promise<T> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Accept-Language': language,
    },
    body: JSON.stringify({ query, variables }),
    signal,
  }).catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw new ApiFailure(t.noAnswer);
  });
  if (!response.headers.get('Content-Type')?.includes('json')) {
    throw new ApiFailure(`${t.noAnswer} (HTTP ${response.status})`);
  }
  const answer = (await response.json()) as Answer<T>;
  const error = answer.errors?.[0];
  if (error || !answer.data) throw new ApiFailure(error?.message ?? t.noAnswer, error?.extensions?.code);
  return answer.data;
}
