import { defineConfig } from 'vite';

/**
 * The web server and the worker as plain JavaScript. Run from their sources, every module of every dependency would pass through the
 * thread that strips types, which takes 200 MB more and seconds at each start.
 */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'build/processes',
    target: 'node20',
    rollupOptions: { input: { web: 'app/server.ts', worker: 'workers/main.ts' } },
  },
});
