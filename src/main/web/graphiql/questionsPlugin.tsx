// The sidebar panel that lists every example question under its group and opens
// the one clicked.
import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { useId } from 'react';
import { type Example, exampleContent, findExampleId, groupExamples } from './examples.ts';
import { useTabOpener } from './useTabOpener.ts';
import { useTexts } from './useTexts.ts';

function QuestionsIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M3 3.5h14v10H9l-4 3v-3H3z" strokeLinejoin="round" />
      <path d="M8.2 6.9a1.9 1.9 0 1 1 2.6 1.8q-.8.4-.8 1.2" strokeLinecap="round" />
      <circle cx="10" cy="11.6" r=".4" />
    </svg>
  );
}

function Question({ example }: { example: Example }) {
  const { language } = useTexts();
  const openTab = useTabOpener();
  const noteId = useId();
  const shown = useGraphiQL((state) => findExampleId(state.tabs[state.activeTabIndex]?.query ?? null) === example.id);
  return (
    <li>
      <button
        type="button"
        className="saiknes-question"
        aria-describedby={noteId}
        aria-current={shown}
        disabled={!openTab}
        onClick={() => openTab?.(exampleContent(example, language))}
      >
        {example.title[language]}
      </button>
      <p id={noteId}>{example.note[language]}</p>
    </li>
  );
}

function QuestionGroup({ title, examples }: { title: string; examples: readonly Example[] }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      <ul>
        {examples.map((example) => (
          <Question key={example.id} example={example} />
        ))}
      </ul>
    </section>
  );
}

function QuestionsPanel() {
  const { language, texts } = useTexts();
  const groups = [...groupExamples(language)];
  return (
    <div className="saiknes-questions">
      <h2>{texts.questions}</h2>
      <p>{groups.length > 0 ? texts.questionsHint : texts.noQuestions}</p>
      {groups.map(([title, examples]) => (
        <QuestionGroup key={title} title={title} examples={examples} />
      ))}
    </div>
  );
}

/** The title is in both languages because GraphiQL keeps it for good. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Jautājumi / Questions',
  icon: QuestionsIcon,
  content: QuestionsPanel,
};
