import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Sources of our own packages are taken by the condition that all tools share; the API is reached on the same origin. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    conditions: ['jiangcheng-source', 'module', 'browser', mode === 'production' ? 'production' : 'development'],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The server's content policy allows no inline data fonts to be assumed; files are cached by their hash.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
}));
