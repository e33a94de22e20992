// How texts stand in the editors. Long lines are wrapped: the comments of an example and the passages of a source are
// sentences, to be read without scrolling sideways. Dashes and quotation marks of Latvian get no boxes: the editor takes
// them for signs that could be mistaken for others (“–” for “-”) and would frame each; what cannot be seen it still frames.
import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

export function Reading(): null {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.updateOptions({ wordWrap: 'on', unicodeHighlight: { ambiguousCharacters: false } });
    }
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
