// The words of the graph view.
import { texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';

export const t = texts(words.graph);
