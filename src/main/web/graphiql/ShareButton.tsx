// The toolbar button that puts the query on the screen into the page's address
// and copies that address.
import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { encodeAddress } from './address.ts';
import { useTexts } from './useTexts.ts';

const MESSAGE_MILLIS = 4000;

export function ShareButton() {
  const { texts } = useTexts();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const [message, setMessage] = useState('');

  useEffect(() => {
    if (message === '') return undefined;
    const timer = setTimeout(() => setMessage(''), MESSAGE_MILLIS);
    return () => clearTimeout(timer);
  }, [message]);

  const share = async () => {
    const query = queryEditor?.getValue() ?? '';
    const variables = variableEditor?.getValue() ?? '';
    history.replaceState(null, '', encodeAddress({ query, variables }));
    try {
      await navigator.clipboard.writeText(location.href);
      setMessage(texts.shared);
    } catch {
      // No clipboard without permission, or on a host other than this machine over plain HTTP.
      setMessage(texts.sharedInAddressBar);
    }
  };

  return (
    <div className="saiknes-share">
      <ToolbarButton label={texts.share} onClick={() => void share()}>
        <svg
          className="graphiql-toolbar-icon"
          viewBox="0 0 14 14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M6 8.2a2.6 2.6 0 0 0 3.7 0l2-2A2.6 2.6 0 0 0 8 2.5l-.8.8" />
          <path d="M8 5.8a2.6 2.6 0 0 0-3.7 0l-2 2A2.6 2.6 0 0 0 6 11.5l.8-.8" />
        </svg>
      </ToolbarButton>
      <span className="saiknes-share-message" role="status">
        {message}
      </span>
    </div>
  );
}
