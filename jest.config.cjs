const fs = require('node:fs');
const node = require('./jest.node.cjs');
const web = require('./jest.web.cjs');
const { describe } = require('./tools/nx/infer-projects.cjs');

const folders = (dir) =>
  fs.existsSync(dir)
    ? fs
        .readdirSync(dir, { withFileTypes: true })
        .flatMap((e) => (e.isDirectory() ? [`${dir}/${e.name}`] : []))
    : [];

const roots = [...folders('apps'), ...folders('libs').flatMap(folders), 'tools'].filter(
  (root) => root === 'tools' || fs.existsSync(`${root}/src`),
);

/** One Jest project per folder, named as Nx names it: `npx jest --selectProjects identity`. */
module.exports = {
  // A bound for what hangs, not a measure of speed: specs with real servers share two cores with everything else.
  testTimeout: 30_000,
  projects: roots.map((root) => {
    const { name, tags } = describe(root);
    return (tags.includes('runs:browser') ? web : node)(root, name);
  }),
};
