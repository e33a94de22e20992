import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask } from './api.ts';

function answering(error: object): void {
  const body = JSON.stringify({ errors: [error] });
  const headers = { 'Content-Type': 'application/graphql-response+json' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })));
}

afterEach(() => vi.unstubAllGlobals());

describe('a failure of the API', () => {
  it('is said in the language of the page, with what helps to mend it', async () => {
    answering({ message: 'No node …', extensions: { code: 'UNKNOWN_ID', argument: 'ids', nearest: 'rezekne' } });
    await expect(ask('{ x }')).rejects.toMatchObject({
      code: 'UNKNOWN_ID',
      message: 'Adresē nosaukts kaut kas, kā datos nav. Varbūt domāts “rezekne”?',
    });
    answering({ message: '`x` is not a date', extensions: { code: 'BAD_ARGUMENT', argument: 'asOf' } });
    await expect(ask('{ x }')).rejects.toThrow(/^Datumu nevar nolasīt\. .*2004-06-17\.$/);
    answering({ message: 'Something went wrong', extensions: { code: 'INTERNAL', id: '7f3' } });
    await expect(ask('{ x }')).rejects.toThrow('ar numuru 7f3.');
    answering({ message: 'Validation error' });
    await expect(ask('{ x }')).rejects.toThrow('Adresē ir vērtība, ko nevar izmantot.');
  });

  it('of the network is said too', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(ask('{ x }')).rejects.toThrow(/^Serveris neatbild\./);
  });
});
