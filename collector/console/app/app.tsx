import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../data/query-client.ts';
import { ShortcutsProvider } from '../ui/shortcuts.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { router } from './routes.tsx';

/** Nonce of this page, which the collector put into index.html. */
const styleNonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// What locks the scroll behind dialogs reads its nonce from this global (npm: get-nonce).
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

/** The console: theme, cache, keys and pages. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ShortcutsProvider>
          <RouterProvider router={router} />
        </ShortcutsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
