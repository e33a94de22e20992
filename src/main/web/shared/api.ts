// Asks this server's GraphQL API in the language of the page. Other hosts are never asked.
import { language, texts } from './texts.ts';

interface ApiError {
  message: string;
  extensions?: { code?: string; argument?: string; nearest?: string; id?: string };
}

const t = texts({
  lv: {
    noAnswer: 'Serveris neatbild. Pārbaudiet, vai tas darbojas, un mēģiniet vēlreiz.',
    // The API speaks English; its classes of errors are few enough to say them in Latvian.
    failed: ({ extensions: { code, argument, nearest, id } = {} }: ApiError): string => {
      switch (code) {
        case 'UNKNOWN_ID':
          return `Adresē ir mezgls, kāda grafā nav.${nearest ? ` Varbūt domāts “${nearest}”?` : ''}`;
        case 'TOO_EXPENSIVE':
          return 'Prasīts vairāk, nekā vienā reizē drīkst. Sakļaujiet kādu mezglu vai ieslēdziet filtrus.';
        case 'TIMED_OUT':
          return 'Atbilde neatnāca laikā. Prasiet mazāk vai mēģiniet vēlreiz.';
        case 'INTERNAL':
          return `Programmā radās kļūda. Sīkāk par to rakstīts servera žurnālā${id ? ` ar numuru ${id}` : ''}.`;
        default:
          return argument === 'asOf'
            ? 'Datumu nevar nolasīt. Rakstiet gadu, mēnesi vai dienu: 2004, 2004-06 vai 2004-06-17.'
            : `Adresē ir vērtība, ko nevar izmantot${argument ? `: ${argument}` : ''}.`;
      }
    },
  },
  en: {
    noAnswer: 'The server does not answer. See that it is running, then try again.',
    failed: ({ message }: ApiError): string => message,
  },
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
  if (error || !answer.data) throw new ApiFailure(error ? t.failed(error) : t.noAnswer, error?.extensions?.code);
  return answer.data;
}
