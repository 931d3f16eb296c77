import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Buyer } from './buyer';

/** Lets in whoever is signed in by phone, or may be; everybody else signs in first and comes back. */
export const signedInByPhone: CanActivateFn = async (_, { url }) => {
  const buyer = inject(Buyer);
  const router = inject(Router);
  await buyer.known();
  return (
    buyer.signedIn() || buyer.unsure() || router.createUrlTree(['/sign-in'], { queryParams: { back: url } })
  );
};
