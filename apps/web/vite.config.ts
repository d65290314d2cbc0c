import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const repository = path.resolve(import.meta.dirname, '../..');

/** The page takes the pure domain packages from their sources, so that field rules are the very ones of the server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: [{ find: /^#domain\/([a-z-]+)$/, replacement: `${repository}/libs/domain/$1/src/index.ts` }] },
  build: {
    outDir: path.join(repository, 'dist/apps/web'),
    emptyOutDir: true,
    // The first browsers with light-dark() in style sheets.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: true,
    // The dictionary is one table of 771 items that every form needs; it is its own file so that it is cached alone.
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
