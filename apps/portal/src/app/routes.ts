import type { Routes } from '@angular/router';
import { signedInByPhone } from './guards';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./home/home-page').then((m) => m.HomePage) },
  { path: 'live/:id', loadComponent: () => import('./watch/watch-page').then((m) => m.WatchPage) },
  { path: 'replays', loadComponent: () => import('./replays/replays-page').then((m) => m.ReplaysPage) },
  { path: 'replays/:id', loadComponent: () => import('./replays/replay-page').then((m) => m.ReplayPage) },
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  {
    path: '',
    canActivate: [signedInByPhone],
    children: [
      { path: 'orders', loadComponent: () => import('./orders/orders-page').then((m) => m.OrdersPage) },
      { path: 'orders/:id', loadComponent: () => import('./orders/order-page').then((m) => m.OrderPage) },
    ],
  },
  { path: 'me', loadComponent: () => import('./me/me-page').then((m) => m.MePage) },
  { path: '**', loadComponent: () => import('./home/absent-page').then((m) => m.AbsentPage) },
];
