const path = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');

const root = __dirname;

/** Jest settings of a project that runs in a browser: the Angular apps and libs/web. */
module.exports = (dir, name) => ({
  ...createCjsPreset({ tsconfig: path.join(root, 'tsconfig.web-spec.json') }),
  displayName: name,
  rootDir: path.join(root, dir),
  setupFilesAfterEnv: [path.join(root, 'jest.web-setup.ts')],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '^@nuanxin/(.+)$': path.join(root, 'libs/$1/src/index.ts') },
});
