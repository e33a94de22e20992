// Wraps long lines in the editors: the comments of an example and the passages of
// a source are sentences, to be read without scrolling sideways.
import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

export function WrapLines(): null {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.updateOptions({ wordWrap: 'on' });
    }
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
