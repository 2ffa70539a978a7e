import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

declare const process: { env: Record<string, string | undefined> };

/** Sources of our own packages are taken by the condition that all tools share; the API is reached on the same origin. */
export default defineConfig(({ command }) => {
  // A build started by a test inherits NODE_ENV=test, and would ship the libraries' development parts.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: import.meta.dirname,
    plugins: [react()],
    resolve: {
      conditions: ['jiangcheng-source', 'module', 'browser', command === 'build' ? 'production' : 'development'],
    },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      // Files of their own, cached by their hash; nothing is folded into the page.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
    },
    server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  };
});
