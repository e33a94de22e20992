// Asks this server's GraphQL API in the language of the page. Other hosts are never asked.
import { language, texts } from './texts.ts';
import * as words from './words.generated.ts';

interface ApiError {
  message: string;
  extensions?: { code?: string; argument?: string; nearest?: string; id?: string };
}

const t = texts(words.api);

/** What an error says to the reader: the API's own words in English, those of its class in another language. */
function wordsOf({ message, extensions: { code, argument, nearest, id } = {} }: ApiError): string {
  // What the gate refuses is told in the reader's language already.
  if ((language === 'en' || code?.startsWith('REFUSED_')) && message) return message;
  switch (code) {
    case 'UNKNOWN_ID':
      return nearest ? `${t.unknownId} ${t.nearest(nearest)}` : t.unknownId;
    case 'TOO_EXPENSIVE':
      return t.tooExpensive;
    case 'TIMED_OUT':
      return t.timedOut;
    case 'INTERNAL':
      return id ? t.internalNumbered(id) : t.internal;
    default:
      if (argument === 'asOf') return t.badDate;
      return argument ? t.badArgument(argument) : t.badValue;
  }
}

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
  errors?: ApiError[];
}

/**
 * The data of the answer. An answer with errors is an ApiFailure that says the first one in the page's language; an
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
  if (error || !answer.data) throw new ApiFailure(error ? wordsOf(error) : t.noAnswer, error?.extensions?.code);
  return answer.data;
}
