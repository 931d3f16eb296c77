import { execFileSync } from 'node:child_process';
import { inRoot } from './files';

const BOUNDARY = '@nx/enforce-module-boundaries';
const now = 'export const at = Date.now();';

/** Lines planted at places where they must not stand, and the rule that has to say so; `undefined`: they may. */
const PLANTED = [
  ['a contract that imports Nest', 'libs/contracts/kernel/src/page.ts', "import '@nestjs/common';", BOUNDARY],
  [
    'a contract that imports the platform',
    'libs/contracts/live/src/order.ts',
    "import '@nuanxin/platform/kernel';",
    BOUNDARY,
  ],
  ['rules that import Mongoose', 'libs/live/domain/src/index.ts', "import 'mongoose';", BOUNDARY],
  [
    'a screen that imports the platform',
    'libs/web/ui/src/index.ts',
    "import '@nuanxin/platform/kernel';",
    BOUNDARY,
  ],
  ['a screen that imports Nest', 'apps/admin/src/main.ts', "import '@nestjs/common';", BOUNDARY],
  [
    'a service that imports the rules of another',
    'apps/live/src/main.ts',
    "import '@nuanxin/identity/domain';",
    BOUNDARY,
  ],
  [
    'the platform that imports the rules of a service',
    'libs/platform/kernel/src/clock.ts',
    "import '@nuanxin/live/domain';",
    BOUNDARY,
  ],
  ['a service that reads the clock by itself', 'apps/live/src/main.ts', now, 'no-restricted-syntax'],
  ['nothing of the kernel that reads the clock', 'libs/platform/kernel/src/clock.ts', now, undefined],
] as const;

describe('the boundaries between projects', () => {
  let found: string[][] = [];
  beforeAll(() => {
    const input = JSON.stringify(PLANTED.map(([, file, text]) => ({ file, text })));
    const options = { input, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } } as const;
    found = JSON.parse(execFileSync(process.execPath, [inRoot('tools/checks/lint-text.mjs')], options));
  }, 120_000);

  it.each(PLANTED.map(([what, , , rule], place) => ({ what, rule, place })))(
    'refuse $what',
    ({ rule, place }) => {
      expect(found[place]?.filter((each) => each === BOUNDARY || each === 'no-restricted-syntax')).toEqual(
        rule ? [rule] : [],
      );
    },
  );
});
