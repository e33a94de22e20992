// Starts the playground page. The workers come first: the editor asks for them as
// it loads, and this set-up takes them from the bundle, not from another host.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './Playground.tsx';

createRoot(document.getElementById('playground')!).render(<Playground />);
