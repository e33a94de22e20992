// The graph page: the view around one entity, or the overview of the whole graph.
import { startSuggestions } from '../shared/suggest.ts';
import { startOverview } from './overview.ts';
import { startView } from './view.ts';

startSuggestions();
const view = document.getElementById('graph');
if (view) void startView(view);
const overview = document.getElementById('overview');
if (overview) void startOverview(overview);
