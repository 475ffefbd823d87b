import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the collector: its plain-HTTP listener on this machine. */
const collector = process.env.LAPWING_DEV_COLLECTOR ?? 'http://127.0.0.1:8480';

/**
 * Builds the console into `dist/`, which the collector serves. Nothing is inlined,
 * neither scripts nor fonts, so that it runs under a strict content security policy.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  // The collector puts a nonce of each answer here, for the styles that Mantine inserts.
  html: { cspNonce: 'LAPWING_CSP_NONCE' },
  server: {
    port: 5173,
    proxy: { '/api': { target: collector, ws: true } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome120', 'edge120', 'firefox121', 'safari17'],
  },
});
