import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';

/** Who may import whom. Tags come from the path: see tools/nx/infer-projects.cjs. */
const boundaries = [
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:contract'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain', 'type:contract'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:platform', 'type:contract'] },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:web', 'type:domain', 'type:contract'] },
  {
    sourceTag: 'runs:any',
    onlyDependOnLibsWithTags: ['runs:any'],
    bannedExternalImports: ['@nestjs/*', '@angular/*', 'mongoose', '@nats-io/*'],
  },
  {
    sourceTag: 'runs:browser',
    onlyDependOnLibsWithTags: ['runs:browser', 'runs:any'],
    bannedExternalImports: ['@nestjs/*', 'mongoose', '@nats-io/*'],
  },
  {
    sourceTag: 'runs:node',
    onlyDependOnLibsWithTags: ['runs:node', 'runs:any'],
    bannedExternalImports: ['@angular/*'],
  },
  ...['identity', 'live', 'media', 'gateway', 'organization'].map((context) => ({
    allSourceTags: ['type:app', `context:${context}`],
    onlyDependOnLibsWithTags: ['type:platform', 'type:contract', `context:${context}`],
  })),
  {
    allSourceTags: ['type:app', 'context:all-in-one'],
    onlyDependOnLibsWithTags: ['type:platform', 'type:contract', 'type:app'],
  },
];

/** Events leave through the outbox; only the relay publishes. */
const publishOnlyInTheRelay = [
  {
    selector: "CallExpression[callee.property.name='append'][callee.object.property.name='bus']",
    message: 'Leave an event in the outbox of its aggregate.',
  },
];

const clockOnlyInTheKernel = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the Clock.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock.' },
  { selector: "CallExpression[callee.name='randomUUID']", message: 'Ask Ids.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Ask Ids.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/coverage',
      '.nx',
      '.nuanxin',
      '.angular',
      '**/node_modules',
      '**/*.cjs',
      'docs/**',
    ],
  },
  ...nx.configs['flat/base'],
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: ['../../../tools/dev/stack.ts'],
          // Specs of the platform stand on its testing library, which Nx takes for a cycle between projects. Cycles between
          // files are found by tools/checks/cycles.spec.ts, which leaves specs out.
          ignoredCircularDependencies: [['platform-*', 'platform-*']],
          depConstraints: boundaries,
        },
      ],
    },
  },
  {
    // It is made of the other apps and of nothing else; Nx would not let any app import another.
    files: ['apps/all-in-one/src/services.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: ['identity', 'live', 'media', 'gateway', 'organization'].map((app) => `../../${app}/**`),
          depConstraints: boundaries,
        },
      ],
    },
  },
  {
    files: ['apps/*/src/**/*.ts', 'libs/**/*.ts'],
    ignores: [
      '**/*.spec.ts',
      'libs/platform/kernel/**',
      'libs/web/**',
      'apps/admin/**',
      'apps/portal/**',
      'apps/e2e/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...clockOnlyInTheKernel, ...publishOnlyInTheRelay] },
  },
  {
    files: ['libs/platform/messaging/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockOnlyInTheKernel] },
  },
  {
    files: ['apps/{admin,portal}/**/*.ts', 'libs/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
  },
  {
    files: ['apps/{admin,portal}/**/*.html', 'libs/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  prettier,
);
