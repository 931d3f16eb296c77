import { ROLES } from '@nuanxin/contracts/identity';
import { CONTRACTS, TICKS } from '@nuanxin/contracts/registry';
import { BETWEEN_SERVICES, DOORS, WATCHES, WITHOUT_DOOR } from './policy';
import { MAY } from './roles';

/** The same words as in the policy: who a contract is for. */
const whoOf = (access: (typeof CONTRACTS)[number]['access']) =>
  access.audience === 'official'
    ? access.permission
    : access.audience === 'public'
      ? 'anybody'
      : access.audience;

describe('the access policy', () => {
  it('speaks of every door, and of no other', () => {
    const doors = CONTRACTS.flatMap(({ http }) => http ?? []);
    expect(Object.keys(DOORS).sort()).toEqual(doors.sort());
  });

  it('speaks of everything that may be watched', () => {
    const watched = TICKS.filter(({ access }) => access.audience !== 'service').map(({ type }) => type);
    expect(Object.keys(WATCHES).sort()).toEqual(watched.sort());
  });

  it('speaks of everything that has no door', () => {
    const inside = CONTRACTS.filter(({ http }) => !http).map(({ subject }) => subject);
    expect(Object.keys({ ...BETWEEN_SERVICES, ...WITHOUT_DOOR }).sort()).toEqual(inside.sort());
  });

  it('agrees with what each contract declares', () => {
    const declared = CONTRACTS.flatMap(({ http, access }) => (http ? [[http, whoOf(access)]] : []));
    const stated = Object.entries(DOORS).map(([door, { who }]) => [door, who]);
    expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(declared));
  });

  it('agrees with the roles', () => {
    const granted = Object.entries(ROLES).map(([role, { grants }]) => [role, [...grants]]);
    expect(MAY).toEqual(Object.fromEntries(granted));
  });
});
