import { Role, ROLES } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { OrganizationKind } from '@nuanxin/contracts/organization';
import * as fc from 'fast-check';
import { covers, mayAssign, mayEndOwn, mayManage, type Place, ROLE_PLACES } from './assignment';
import { grantsOf, type HeldPost } from './posts';

const now = new Date('2082-11-23T08:00:00.000Z');
const roles = Object.keys(ROLES) as Role[];
const kinds = OrganizationKind.options;

/** county ← t1, t2, d1; village below t1, a township within a township as deeper trees will have. */
const TREE: Record<string, Place & { id: Ulid }> = {
  county: { id: 'county', kind: 'county', within: ['county'] },
  t1: { id: 't1', kind: 'township', within: ['t1', 'county'] },
  t2: { id: 't2', kind: 'township', within: ['t2', 'county'] },
  d1: { id: 'd1', kind: 'department', within: ['d1', 'county'] },
  village: { id: 'village', kind: 'township', within: ['village', 't1', 'county'] },
};
const at = (name: string) => TREE[name] as Place & { id: Ulid };
const post = (role: Role, place: string, about: Partial<HeldPost> = {}): HeldPost => ({
  id: `${role}@${place}`,
  role,
  node: at(place).id,
  within: at(place).within,
  since: new Date(0),
  ...about,
});
const grants = (...posts: HeldPost[]) => grantsOf(posts, now);

describe('who may give which post where', () => {
  const rows: [holder: HeldPost, role: Role, place: string, allowed: boolean][] = [
    [post('system-administrator', 'county'), 'county-official', 'county', true],
    [post('system-administrator', 'county'), 'auditor', 'county', true],
    [post('system-administrator', 'county'), 'system-administrator', 't1', true],
    [post('system-administrator', 'county'), 'county-official', 't1', false],
    [post('system-administrator', 'county'), 'auditor', 'd1', false],
    [post('system-administrator', 'county'), 'unit-official', 'county', false],
    [post('system-administrator', 't1'), 'unit-official', 't1', true],
    [post('system-administrator', 't1'), 'streamer', 'village', true],
    [post('system-administrator', 't1'), 'county-official', 'county', false],
    [post('system-administrator', 't1'), 'county-official', 't1', false],
    [post('system-administrator', 't1'), 'auditor', 't1', false],
    [post('system-administrator', 't1'), 'unit-official', 't2', false],
    [post('county-official', 'county'), 'streamer', 't1', false],
    [post('auditor', 'county'), 'auditor', 'county', false],
    [post('system-administrator', 'county', { until: now }), 'streamer', 't1', false],
  ];
  it.each(rows)('%j gives %s at %s: %s', (holder, role, place, allowed) => {
    expect(mayAssign(grants(holder), role, at(place))).toBe(allowed);
  });

  it('every role can be held somewhere', () => {
    for (const role of roles) expect(ROLE_PLACES[role].every((kind) => kinds.includes(kind))).toBe(true);
  });
});

const anyPost = fc
  .record({
    role: fc.constantFrom(...roles),
    place: fc.constantFrom(...Object.keys(TREE)),
    ended: fc.boolean(),
  })
  .map(({ role, place, ended }) => post(role, place, ended ? { until: now } : {}));
const anyPosts = fc.array(anyPost, { maxLength: 4 });

describe('whatever posts somebody holds', () => {
  it('nothing given reaches beyond the own nodes', () => {
    fc.assert(
      fc.property(
        anyPosts,
        fc.constantFrom(...roles),
        fc.constantFrom(...Object.keys(TREE)),
        (held, role, place) => {
          const own = grants(...held);
          fc.pre(mayAssign(own, role, at(place)));
          const given = grants(post(role, place))[0]?.node;
          const rule = own.some(
            (grant) =>
              grant.permissions.includes('post.assign') && at(String(given)).within.includes(grant.node),
          );
          expect(rule).toBe(true);
        },
      ),
    );
  });

  it('no chain of gifts that starts below the county ever reaches the county or the unit beside', () => {
    const gifts = fc.array(fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...Object.keys(TREE))), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(gifts, (wanted) => {
        const held = [post('system-administrator', 't1')];
        for (const [role, place] of wanted)
          if (mayAssign(grants(...held), role, at(place))) held.push(post(role, place));
        for (const { within, role } of held) {
          expect(within).toContain('t1');
          expect(['auditor', 'county-official']).not.toContain(role);
        }
      }),
    );
  });

  it('an account is managed only by who reaches each of its running posts', () => {
    fc.assert(
      fc.property(anyPosts, anyPosts, (held, theirs) => {
        const own = grants(...held);
        const expected = theirs
          .filter((each) => each.until === undefined)
          .every((each) => covers(own, 'account.manage', each.within));
        expect(mayManage(own, theirs, now)).toBe(expected);
      }),
    );
  });
});

it('a township administrator cannot take over a county official who also has a post in the township', () => {
  const own = grants(post('system-administrator', 't1'));
  const theirs = [post('streamer', 't1'), post('county-official', 'county')];
  expect(mayManage(own, theirs, now)).toBe(false);
  expect(mayManage(own, theirs.slice(0, 1), now)).toBe(true);
});

it('nobody ends the own last post or the own administration', () => {
  const [administrator, streamer] = [post('system-administrator', 'county'), post('streamer', 't1')];
  expect(mayEndOwn([streamer], streamer)).toBe(false);
  expect(mayEndOwn([administrator, streamer], streamer)).toBe(true);
  expect(mayEndOwn([administrator, streamer], administrator)).toBe(false);
});
