// Bundles the styles, scripts and fonts of the design system into wwwroot/dist. Called by the build (Web.csproj).
import { rm, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { transform } from 'lightningcss';

const target = 'wwwroot/dist';
await rm(target, { recursive: true, force: true });

await build({
  entryPoints: { site: 'Design/styles/site.css' },
  outdir: target,
  bundle: true,
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  logLevel: 'warning',
});

await build({
  entryPoints: { site: 'Design/scripts/site.js' },
  outdir: target,
  bundle: true,
  minify: true,
  // The type-ahead is a chunk of its own: only pages that have one fetch it.
  splitting: true,
  format: 'esm',
  target: 'es2022',
  chunkNames: '[name]-[hash]',
  // Licence texts of what is bundled stay beside it.
  legalComments: 'linked',
  logLevel: 'warning',
});

const css = `${target}/site.css`;
const { code } = transform({
  filename: css,
  code: await readFile(css),
  minify: true,
  targets: { chrome: 111 << 16, firefox: 113 << 16, safari: 16 << 16 },
});
await writeFile(css, code);
