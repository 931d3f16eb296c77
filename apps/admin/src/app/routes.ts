import type { Routes } from '@angular/router';
import { signedIn } from './guards';

export const routes: Routes = [
  { path: 'login', loadComponent: () => import('./entrance/login-page').then((m) => m.LoginPage) },
  { path: 'setup', loadComponent: () => import('./entrance/setup-page').then((m) => m.SetupPage) },
  { path: 'password', loadComponent: () => import('./entrance/password-page').then((m) => m.PasswordPage) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'today' },
      { path: 'today', loadComponent: () => import('./today/today-page').then((m) => m.TodayPage) },
      { path: 'me', loadComponent: () => import('./me/me-page').then((m) => m.MePage) },
      { path: '**', loadComponent: () => import('./shell/absent-page').then((m) => m.AbsentPage) },
    ],
  },
];
