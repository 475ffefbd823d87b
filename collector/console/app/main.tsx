import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app.tsx';

// zod would otherwise probe for `eval`, which the content security policy forbids.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(<App />);
