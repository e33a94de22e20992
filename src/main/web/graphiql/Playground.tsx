// Puts the playground together: GraphiQL with the questions, the query builder
// and the history at its side, and Saiknes' own header.
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useState } from 'react';
import { exampleContent, listExamples } from './examples.ts';
import { fetchGraphQL } from './fetcher.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { getLanguage } from './language.ts';
import { PlainTabs } from './PlainTabs.tsx';
import { QUESTIONS_PLUGIN } from './questionsPlugin.tsx';
import { Reading } from './Reading.tsx';
import { ShareButton } from './ShareButton.tsx';
import { StartTabs } from './StartTabs.tsx';
import { isReturningVisit, tabStorage } from './tabStorage.ts';
import { useTexts } from './useTexts.ts';

const READY_TABS = 2;

// Outside the component: GraphiQL takes a new list for a change of plugins.
const plugins = [QUESTIONS_PLUGIN, explorerPlugin(), HISTORY_PLUGIN];

// Someone who closed the panel on an earlier visit finds it closed, and so does who has no room for it beside the editor
// and the answer.
const roomy = window.matchMedia('(min-width: 68rem)').matches;
const firstPanel = isReturningVisit() || !roomy ? {} : { visiblePlugin: QUESTIONS_PLUGIN };

/** The first examples, or one empty tab where there are none: GraphiQL needs at least one. */
function readyTabs() {
  const examples = listExamples().slice(0, READY_TABS);
  return examples.length > 0 ? examples.map((example) => exampleContent(example, getLanguage())) : [{ query: '' }];
}

export function Playground() {
  const { language, texts } = useTexts();
  const [defaultTabs] = useState(readyTabs);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.pageTitle;
  }, [language, texts]);

  return (
    <GraphiQL
      fetcher={fetchGraphQL}
      storage={tabStorage}
      defaultTabs={defaultTabs}
      plugins={plugins}
      {...firstPanel}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <div className="saiknes-header">
          <LanguageSwitch />
          <a href="/">{texts.startPage}</a>
          <h1>
            <a href="/">Saiknes</a>
          </h1>
        </div>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <ShareButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <StartTabs />
      <Reading />
      <PlainTabs />
    </GraphiQL>
  );
}
