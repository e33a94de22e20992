// The plan page: what is unfolded goes into the address, and the table of contributions becomes a picture.
import { drawFlows } from './drawFlows.ts';
import { keepOpenInAddress } from './tree.ts';

const tree = document.querySelector<HTMLElement>('[data-tree]');
if (tree) keepOpenInAddress(tree);
const alignment = document.querySelector<HTMLElement>('.alignment');
if (alignment) drawFlows(alignment);
