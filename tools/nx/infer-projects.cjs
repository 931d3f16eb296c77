const fs = require('node:fs');
const path = require('node:path');

/** Folders whose code runs in a browser; everything else runs in Node, except what both sides import. */
const BROWSER_APPS = new Set(['admin', 'portal']);

/** Where a path belongs: whose it is, what it is, where it runs. Lint rules in eslint.config.mjs speak of these tags. */
function describe(root) {
  const [top, group, name] = root.split('/');
  if (top === 'apps') {
    const browser = BROWSER_APPS.has(group);
    const context = browser ? 'web' : group;
    return { name: group, tags: [`context:${context}`, 'type:app', `runs:${browser ? 'browser' : 'node'}`] };
  }
  if (top === 'tools') return { name: 'tools', tags: ['context:tools', 'type:tool', 'runs:node'] };
  if (group === 'contracts')
    return { name: `contracts-${name}`, tags: [`context:${name}`, 'type:contract', 'runs:any'] };
  if (group === 'platform')
    return { name: `platform-${name}`, tags: ['context:platform', 'type:platform', 'runs:node'] };
  if (group === 'web') return { name: `web-${name}`, tags: ['context:web', 'type:web', 'runs:browser'] };
  return { name: `${group}-${name}`, tags: [`context:${group}`, 'type:domain', 'runs:any'] };
}

function targets(root, name) {
  const found = {
    lint: { command: `eslint ${root}` },
    test: { command: `jest --selectProjects ${name}` },
  };
  if (!root.startsWith('apps/') || name === 'e2e') return found;
  found.build = BROWSER_APPS.has(name) ? angularBuild(root, name) : serviceBuild(root);
  return found;
}

function serviceBuild(root) {
  return { command: `node tools/build.mjs ${root}`, outputs: [`{workspaceRoot}/dist/${root}`] };
}

function angularBuild(root, name) {
  return {
    executor: '@angular/build:application',
    // Named in full: what Nx does not find here it cannot bring back from its cache.
    outputs: [`{workspaceRoot}/dist/${root}`],
    options: {
      outputPath: { base: `dist/${root}`, browser: '' },
      browser: `${root}/src/main.ts`,
      index: `${root}/src/index.html`,
      tsConfig: `${root}/tsconfig.app.json`,
      baseHref: name === 'admin' ? '/admin/' : '/',
      inlineStyleLanguage: 'css',
      styles: [`${root}/src/styles.css`],
      assets: [{ glob: '**/*', input: `${root}/public` }],
      outputHashing: 'all',
      statsJson: true,
      ...JSON.parse(readIfThere(path.join(root, 'build-options.json')) ?? '{}'),
    },
  };
}

function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/** Every folder that holds one of these files is a project; there is no project.json anywhere. */
const MARKERS =
  '{apps/*/src/main.ts,apps/e2e/src/stack.ts,libs/*/*/src/index.ts,tools/nx/infer-projects.cjs}';

module.exports = {
  name: 'infer-projects',
  describe,
  createNodesV2: [
    MARKERS,
    (files) =>
      files.map((file) => {
        const root = file.startsWith('tools/') ? 'tools' : file.replace(/\/src\/[a-z]+\.ts$/, '');
        const { name, tags } = describe(root);
        const projectType = root.startsWith('apps/') ? 'application' : 'library';
        const project = {
          root,
          name,
          tags,
          projectType,
          sourceRoot: `${root}/src`,
          targets: targets(root, name),
        };
        return [file, { projects: { [root]: project } }];
      }),
  ],
};
