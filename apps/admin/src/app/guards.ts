import { inject } from '@angular/core';
import { type CanActivateFn, Router, type UrlTree } from '@angular/router';
import { readBootstrap } from '@nuanxin/contracts/identity';
import type { Permission } from '@nuanxin/contracts/kernel';
import { Api, problemOf, Session } from '@nuanxin/web/data-access';

/** Lets in who is signed in with a password of their own; sends everybody else to the door they need. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  const api = inject(Api);
  if (session.state() === 'unknown' || session.state() === 'failed') await session.load();
  switch (session.state()) {
    case 'signed-in':
      return true;
    case 'must-change-password':
      return router.parseUrl('/password');
    case 'signed-out':
      return (await needsSetup(api)) ? router.parseUrl('/setup') : login(router, url);
    default:
      return false;
  }
};

/** Keeps pages out of reach whose every request would be refused. */
export const needs =
  (permission: Permission): CanActivateFn =>
  () => {
    const router = inject(Router);
    return inject(Session).may(permission) || router.parseUrl('/today');
  };

function login(router: Router, back: string): UrlTree {
  return router.createUrlTree(['/login'], back === '/' || back === '/today' ? {} : { queryParams: { back } });
}

async function needsSetup(api: Api): Promise<boolean> {
  try {
    return (await api.ask(readBootstrap, {})).needed;
  } catch (error) {
    if (problemOf(error).status === 0) return false;
    throw error;
  }
}
