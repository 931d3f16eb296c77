import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Profile } from '@nuanxin/contracts/identity';
import { Session } from './session';

const profile: Profile = {
  accountId: '01JD0000000000000000000001',
  kind: 'official',
  name: '王芳',
  login: 'wangfang',
  locale: 'zh-CN',
  mustChangePassword: false,
  posts: [],
  permissions: [],
  revision: 1,
};

function open(): Session {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const session = TestBed.inject(Session);
  session.opened(profile);
  return session;
}

/** What the other windows of a browser hear when one of them changes what is kept. */
const elsewhere = (newValue: string | null) =>
  window.dispatchEvent(new StorageEvent('storage', { key: 'nuanxin.session', newValue }));

describe('a session that several windows share', () => {
  it('ends in all when it ends in one', () => {
    const session = open();
    elsewhere(null);
    expect(session.state()).toBe('signed-out');
    expect(session.leftByWish()).toBe(false);
  });

  it('stays when the same person signs in again elsewhere', () => {
    const session = open();
    elsewhere(profile.accountId);
    expect(session.state()).toBe('signed-in');
  });

  it('is told to the others', () => {
    const session = open();
    expect(localStorage.getItem('nuanxin.session')).toBe(profile.accountId);
    session.lost();
    expect(localStorage.getItem('nuanxin.session')).toBeNull();
  });
});
