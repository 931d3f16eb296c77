const path = require('node:path');

const root = __dirname;

/** Packages that ship ESM only, or import at run time. swc turns them into CommonJS for Jest, so no Node flag is needed. */
const ESM_ONLY = [
  '@nestjs',
  '@noble',
  '@nats-io',
  'jose',
  'ulid',
  'mime',
  '@opentelemetry/otlp-exporter-base',
];

const swc = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax, decorators: syntax === 'typescript' },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  },
];

/** Jest settings of a project that runs in Node: services, platform, contracts, domain libraries, tools. */
module.exports = (dir, name) => ({
  displayName: name,
  rootDir: path.join(root, dir),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.nuanxin/'],
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: { '^@nuanxin/(.+)$': path.join(root, 'libs/$1/src/index.ts') },
  transform: { '^.+\\.m?ts$': swc('typescript'), '^.+\\.m?js$': swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
});
