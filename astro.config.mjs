import { defineConfig } from 'astro/config';
import { languageRoutes } from './src/content/language-routes.ts';

// Where the site will stand is the host's to say. Without SITE nothing that needs an absolute address
// is written; BASE is the path it stands under.
const { SITE, BASE } = process.env;

export default defineConfig({
  ...(SITE ? { site: SITE } : {}),
  base: BASE || '/',
  output: 'static',
  trailingSlash: 'always',
  // Pictures and tables are written there at their permanent addresses before Astro runs.
  publicDir: 'build/public',
  compressHTML: true,
  // Styles and scripts are files, so that the pages' policy can forbid everything inline.
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  integrations: [languageRoutes()],
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
