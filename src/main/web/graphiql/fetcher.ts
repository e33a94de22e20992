// Sends GraphiQL's requests to this server and nowhere else, and asks for the
// language of the page. A failure is told in words, in the shape of a GraphQL
// error, because GraphiQL shows the stack trace of anything thrown.
import type { GraphiQLProps } from 'graphiql';
import { getLanguage } from './language.ts';
import { textsIn } from './useTexts.ts';

export const fetchGraphQL: GraphiQLProps['fetcher'] = async (request) => {
  const language = getLanguage();
  const texts = textsIn(language);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Accept-Language': language,
    },
    body: JSON.stringify(request),
  }).catch(() => null);
  if (!response) return failure(texts.noAnswer);
  if (!response.headers.get('Content-Type')?.includes('json')) {
    return failure(`${texts.notJson} (HTTP ${response.status}).`);
  }
  return response.json();
};

function failure(message: string) {
  return { errors: [{ message }] };
}
