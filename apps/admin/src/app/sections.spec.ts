import { ROLES } from '@nuanxin/contracts/identity';
import { sectionsFor } from './sections';

const of = (role: keyof typeof ROLES) => sectionsFor(new Set(ROLES[role].grants)).map(({ path }) => path);

const SALES = ['sales-imports', 'selling-platforms'] as const;
const MONEY = ['settlements', 'ledger', 'income'] as const;

it.each([
  ['system-administrator', ['today', 'accounts', 'organizations']],
  ['auditor', ['today', 'accounts', 'audit']],
  [
    'county-official',
    [
      'today',
      'county',
      'broadcasts',
      'calendar',
      'streamers',
      'rooms',
      'products',
      'suppliers',
      'claim-rules',
      'refunds',
      ...SALES,
      ...MONEY,
      'accounts',
      'organizations',
    ],
  ],
  [
    'unit-official',
    [
      'today',
      'county',
      'broadcasts',
      'calendar',
      'streamers',
      'products',
      'suppliers',
      'claim-rules',
      ...SALES,
      ...MONEY,
    ],
  ],
  [
    'finance',
    [
      'today',
      'county',
      'broadcasts',
      'calendar',
      'products',
      'suppliers',
      'claim-rules',
      'refunds',
      ...SALES,
      ...MONEY,
    ],
  ],
  ['streamer', ['today', 'broadcasts', 'calendar', 'streamers', 'products', 'claim-rules']],
] as const)('a %s sees what the post grants and nothing else', (role, paths) =>
  expect(of(role)).toEqual(paths),
);
