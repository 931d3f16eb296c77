// Bundles our own code and libs into one ESM file. Packages stay outside: Mongoose hangs in silence when it is bundled.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Nest needs decorator metadata, which esbuild does not write; swc does. */
const decorators = (changed) => ({
  name: 'decorators',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      if (file.includes(`${path.sep}node_modules${path.sep}`)) return null;
      const { code } = await transform(changed(file, await readFile(file, 'utf8')), {
        filename: file,
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      });
      return { contents: withoutWebClasses(code), loader: 'js' };
    });
  },
});

/**
 * For a parameter of our own type `Request`, swc's metadata look at the global class of that name; the look alone loads all of
 * Node's fetch, 4 MB, into services that never fetch.
 */
const withoutWebClasses = (code) =>
  code.replace(/typeof (Request|Response|Headers) === "undefined" \? Object : \1\b/g, 'Object');

/** An import of `node:http` reads all it exports, WebSocket among them, which loads that same fetch; asked for like this it does not. */
const http = {
  name: 'http',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:http$/ }, () => ({ path: 'node:http', namespace: 'asked' }));
    bundle.onLoad({ filter: /.*/, namespace: 'asked' }, () => ({
      contents: `module.exports = process.getBuiltinModule('node:http');`,
    }));
  },
};

/** `@nuanxin/a/b` is libs/a/b/src/index.ts; every other bare name stays an import of an installed package. */
const ours = {
  name: 'ours',
  setup(bundle) {
    bundle.onResolve({ filter: /^@nuanxin\// }, ({ path: name }) => ({
      path: path.join(root, 'libs', name.slice('@nuanxin/'.length), 'src/index.ts'),
    }));
    bundle.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      kind === 'entry-point' ? null : { path: name, external: true },
    );
  },
};

/**
 * Writes `outfile` (ESM, source map beside it) from the TypeScript `entry`; both absolute paths. `changed` may hand back
 * another text for a file, which is how the checks see to it that a missing guard is noticed.
 */
export function bundle(entry, outfile, changed = (_file, text) => text) {
  return build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    // V8 keeps the text, and a single Chinese character in a comment doubles it.
    minifyWhitespace: true,
    keepNames: true,
    logLevel: 'warning',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    plugins: [http, ours, decorators(changed)],
  });
}

/** Threads: each `*.worker.ts` of an app in a file of its own, into `folder`, where the app looks for them. */
export async function bundleWorkers(app, folder) {
  const source = path.join(root, app, 'src');
  const workers = readdirSync(source, { recursive: true }).filter((file) => file.endsWith('.worker.ts'));
  for (const file of workers)
    await bundle(path.join(source, file), path.join(folder, path.basename(file).replace(/\.ts$/, '.mjs')));
}
