// node tools/build.mjs [apps/live …]: each Nest service in dist/apps/<name>, to be started by main.mjs; without names, all of them.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, bundleWorkers, root } from './bundle.mjs';

const WEB = new Set(['admin', 'portal', 'e2e']);

/**
 * Failures name lines of our sources; `--enable-source-maps` would read the maps of all packages too, 7 MB for each process.
 * A start leaves 30 MB of garbage that V8 would keep room for as long as the process rests: collected once, before anybody
 * asks for much, it is given back. A smaller young generation does that too, and costs a fifth of the speed.
 */
const MAIN = `import * as module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

if (module.setSourceMapsSupport) module.setSourceMapsSupport(true, { nodeModules: false });
else process.setSourceMapsEnabled(true);
await import('./service.mjs');
setFlagsFromString('--expose-gc');
runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
`;

const services = () =>
  readdirSync(path.join(root, 'apps'))
    .filter((name) => !WEB.has(name) && existsSync(path.join(root, 'apps', name, 'src/main.ts')))
    .map((name) => `apps/${name}`);

const asked = process.argv.slice(2);
for (const app of asked.length > 0 ? asked : services()) {
  const started = performance.now();
  const folder = path.join(root, 'dist', app);
  await bundle(path.join(root, app, 'src/main.ts'), path.join(folder, 'service.mjs'));
  writeFileSync(path.join(folder, 'main.mjs'), MAIN);
  // All in one process runs the threads of all.
  for (const owner of app === 'apps/all-in-one' ? services() : [app]) await bundleWorkers(owner, folder);
  console.log(`${app} built in ${Math.round(performance.now() - started)} ms`);
}
