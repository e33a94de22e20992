// The graph page: the view around one entity, or the map of the whole graph. Each is loaded when it is there, and
// the picture of kinds when it is opened.
import { startSuggestions } from '../shared/suggest.ts';

startSuggestions();
const view = document.getElementById('graph');
if (view) void import('./view.ts').then(({ startView }) => startView(view));
const whole = document.getElementById('whole');
if (whole) void import('./whole.ts').then(({ startWhole }) => startWhole(whole));
const laying = document.getElementById('laying');
if (laying) void import('./whole.ts').then(({ waitForLayout }) => waitForLayout(laying));
const overview = document.querySelector<HTMLDetailsElement>('details#overview');
if (overview) {
  const start = () => {
    if (overview.open) void import('./overview.ts').then(({ startOverview }) => startOverview(overview));
  };
  overview.addEventListener('toggle', start, { once: true });
}
