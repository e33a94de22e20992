// Starts the playground page, when the server has told its questions. The workers come first: the editor asks for them as
// it loads, and this set-up takes them from the bundle, not from another host.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { loadExamples } from './examples.ts';
import { Playground } from './Playground.tsx';

await loadExamples();
createRoot(document.getElementById('playground')!).render(<Playground />);
