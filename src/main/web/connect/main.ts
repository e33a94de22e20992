// What connects several things: suggestions in the box, and the tree of relations as a picture above their list.
import { drawRelations } from '../shared/relationList.ts';
import { startSuggestions } from '../shared/suggest.ts';
import { columnsFrom } from './columns.ts';

startSuggestions();
const container = document.querySelector<HTMLElement>('[data-drawing]');
const items = [...document.querySelectorAll<HTMLElement>('li[data-relation]')];
if (container && items.length > 0) void drawRelations(container, items, columnsFrom);
