// The plan page: what is unfolded goes into the address.
import { keepOpenInAddress } from './tree.ts';

const tree = document.querySelector<HTMLElement>('[data-tree]');
if (tree) keepOpenInAddress(tree);
