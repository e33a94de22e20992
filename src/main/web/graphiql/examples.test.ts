// The questions are those of the server, and of nobody else.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleContent, findExampleId, groupExamples, listExamples, loadExamples } from './examples.ts';

const both = (lv: string, en: string) => ({ lv, en });

const QUESTIONS = [
  {
    id: '01-bridges',
    group: both('Tilti', 'Bridges'),
    title: both('Kuri tilti?', 'Which bridges?'),
    note: both('Visi.', 'All.'),
    tab: both('# Kuri tilti?\n{ a }\n', '# Which bridges?\n{ a }\n'),
    variables: '{"id": "a"}',
  },
  {
    id: '02-roads',
    group: both('Tilti', 'Bridges'),
    title: both('Kuri ceļi?', 'Which roads?'),
    note: both('Visi.', 'All.'),
    tab: both('# Kuri ceļi?\n{ b }\n', '# Which roads?\n{ b }\n'),
    variables: '',
  },
];

function serverAnswers(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(answer));
}

afterEach(() => vi.unstubAllGlobals());

describe('the example questions', () => {
  it('are those that the server tells, in its order and groups', async () => {
    serverAnswers(async () => Response.json(QUESTIONS));
    await loadExamples();
    expect(fetch).toHaveBeenCalledWith('/questions.json', expect.anything());
    expect(listExamples().map(({ id }) => id)).toEqual(['01-bridges', '02-roads']);
    expect([...groupExamples('en')]).toEqual([['Bridges', QUESTIONS]]);
    expect(exampleContent(listExamples()[0]!, 'lv')).toEqual({
      query: '# Kuri tilti?\n{ a }\n',
      variables: '{"id": "a"}',
    });
    expect(findExampleId('# Which roads?\n{ b }\n')).toBe('02-roads');
    expect(findExampleId('{ b }')).toBeUndefined();
    expect(findExampleId(null)).toBeUndefined();
  });

  it.each([
    ['refuses', async () => new Response('', { status: 500 })],
    ['does not answer', async () => Promise.reject(new TypeError('gone'))],
    ['has none', async () => Response.json([])],
  ])('are none where the server %s', async (_, answer) => {
    serverAnswers(answer);
    await loadExamples();
    expect(listExamples()).toEqual([]);
    expect(groupExamples('lv').size).toBe(0);
  });
});
