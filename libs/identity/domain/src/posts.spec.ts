import { ROLES } from '@nuanxin/contracts/identity';
import { grantsOf, type HeldPost, permissionsOf, placesOf, rightsOf } from './posts';

const now = new Date('2082-11-23T08:00:00.000Z');
const later = new Date('2082-11-24T08:00:00.000Z');
const post = (about: Partial<HeldPost>): HeldPost => ({
  id: 'p',
  role: 'streamer',
  node: 't1',
  within: ['t1', 'county'],
  since: new Date(0),
  ...about,
});

describe('the rights that posts give', () => {
  it('are those of the role, at the node', () => {
    expect(grantsOf([post({ role: 'auditor', node: 'county' })], now)).toEqual([
      { node: 'county', role: 'auditor', permissions: ['account.read', 'audit.read'] },
    ]);
  });

  it('begin with the post and are gone at the very moment it ends', () => {
    expect(grantsOf([post({ since: later })], now)).toEqual([]);
    expect(grantsOf([post({ until: now })], now)).toEqual([]);
    expect(grantsOf([post({ until: later })], now)).toHaveLength(1);
  });

  it('are none while somebody else knows the password', () => {
    expect(rightsOf({ posts: [post({})], mustChangePassword: true }, now)).toEqual([]);
    expect(rightsOf({ posts: [post({})], mustChangePassword: false }, now)).toHaveLength(1);
  });

  it('are listed once, however many posts give them', () => {
    const grants = grantsOf([post({}), post({ node: 't2' })], now);
    expect(permissionsOf(grants)).toEqual([...ROLES.streamer.grants].sort());
  });
});

describe('an account is found', () => {
  it('at the nodes of its posts and everything above them', () => {
    expect(placesOf([post({}), post({ within: ['t2', 'county'] })], [])).toEqual(['t1', 'county', 't2']);
  });

  it('where its last post was, when none is left', () => {
    expect(placesOf([], ['t1', 'county'])).toEqual(['t1', 'county']);
  });
});
