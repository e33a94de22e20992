// A step of a story: draws the relations that its text rests on. The list of facts can do the same.
import { drawRelations } from '../shared/relationList.ts';
import { columnsOf } from './columns.ts';

const container = document.querySelector<HTMLElement>('[data-drawing]');
const items = [...document.querySelectorAll<HTMLElement>('li[data-relation]')];
if (container && items.length > 0) void drawRelations(container, items, columnsOf);
