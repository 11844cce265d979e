import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { editionIntegration } from './src/integrations/edition-integration.ts';
import { moduleReach } from './src/production/module-reach.ts';
import { readSettings } from './src/library/settings.ts';
import { siteAddress } from './src/library/reading/site-address.ts';
import { articleModules } from './src/library/mdx/article-modules.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const settings = readSettings(process.env, root);
const address = siteAddress(settings.contentFolder);

export default defineConfig({
  site: address.origin,
  base: address.base,
  outDir: `${settings.out}.staging`,
  cacheDir: join(settings.cacheFolder, 'astro'),
  trailingSlash: 'always',
  output: 'static',
  // Several at a time keep disk and both cores busy; what is written does not depend on it.
  build: { concurrency: 3, format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx(), editionIntegration()],
  experimental: { incrementalBuild: true },
  vite: {
    plugins: [articleModules(), moduleReach(root)],
    // Native code and large data stay outside the bundle.
    ssr: { external: ['sharp', 'satori', 'js-yaml', 'yaml', 'markdown-it', 'fflate', '@myriaddreamin/typst-ts-node-compiler', 'subset-font', 'mjml-core', 'mjml-preset-core'] },
    build: { assetsInlineLimit: 0 },
  },
});
