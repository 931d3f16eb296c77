import type { Routes } from '@angular/router';
import { askBeforeLosing } from '@nuanxin/web/ui';
import { needs, signedIn } from './guards';

const unsaved = [askBeforeLosing];

export const routes: Routes = [
  { path: 'login', loadComponent: () => import('./entrance/login-page').then((m) => m.LoginPage) },
  { path: 'setup', loadComponent: () => import('./entrance/setup-page').then((m) => m.SetupPage) },
  { path: 'password', loadComponent: () => import('./entrance/password-page').then((m) => m.PasswordPage) },
  {
    path: 'studio/:id',
    // Guards of one route run side by side; what one may do is known after it is known who one is.
    canActivate: [signedIn],
    children: [
      {
        path: '',
        canActivate: [needs('broadcast.read')],
        loadComponent: () => import('./studio/studio-page').then((m) => m.StudioPage),
      },
    ],
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'today' },
      { path: 'today', loadComponent: () => import('./today/today-page').then((m) => m.TodayPage) },
      { path: 'me', loadComponent: () => import('./me/me-page').then((m) => m.MePage) },
      {
        path: 'accounts',
        canActivate: [needs('account.read')],
        children: [
          { path: '', loadComponent: () => import('./accounts/accounts-page').then((m) => m.AccountsPage) },
          {
            path: 'new',
            canActivate: [needs('account.manage')],
            canDeactivate: unsaved,
            loadComponent: () => import('./accounts/open-account-page').then((m) => m.OpenAccountPage),
          },
          { path: ':id', loadComponent: () => import('./accounts/account-page').then((m) => m.AccountPage) },
        ],
      },
      {
        path: 'organizations',
        canActivate: [needs('organization.manage')],
        loadComponent: () => import('./organizations/organizations-page').then((m) => m.OrganizationsPage),
      },
      {
        path: 'audit',
        canActivate: [needs('audit.read')],
        loadComponent: () => import('./audit/audit-page').then((m) => m.AuditPage),
      },
      {
        path: 'suppliers',
        canActivate: [needs('supplier.read')],
        children: [
          {
            path: '',
            loadComponent: () => import('./suppliers/suppliers-page').then((m) => m.SuppliersPage),
          },
          {
            path: 'new',
            canActivate: [needs('supplier.manage')],
            canDeactivate: unsaved,
            loadComponent: () => import('./suppliers/supplier-page').then((m) => m.SupplierPage),
          },
          {
            path: ':id',
            canDeactivate: unsaved,
            loadComponent: () => import('./suppliers/supplier-page').then((m) => m.SupplierPage),
          },
        ],
      },
      {
        path: 'claim-rules',
        canActivate: [needs('product.read')],
        loadComponent: () => import('./claim-rules/claim-rules-page').then((m) => m.ClaimRulesPage),
      },
      {
        path: 'products',
        canActivate: [needs('product.read')],
        children: [
          { path: '', loadComponent: () => import('./products/products-page').then((m) => m.ProductsPage) },
          {
            path: 'new',
            canActivate: [needs('product.manage')],
            canDeactivate: unsaved,
            loadComponent: () => import('./products/product-page').then((m) => m.ProductPage),
          },
          {
            path: ':id',
            canDeactivate: unsaved,
            loadComponent: () => import('./products/product-page').then((m) => m.ProductPage),
          },
          {
            path: ':id/daily-sales',
            canActivate: [needs('sale.read')],
            loadComponent: () => import('./day-sales/day-sales-page').then((m) => m.DaySalesPage),
          },
        ],
      },
      {
        path: 'county',
        canActivate: [needs('settlement.read')],
        loadComponent: () => import('./county-view/county-view-page').then((m) => m.CountyViewPage),
      },
      {
        path: 'broadcasts',
        canActivate: [needs('broadcast.read')],
        children: [
          {
            path: '',
            loadComponent: () => import('./broadcasts/broadcasts-page').then((m) => m.BroadcastsPage),
          },
          {
            path: 'new',
            canActivate: [needs('broadcast.plan')],
            canDeactivate: unsaved,
            loadComponent: () => import('./broadcasts/plan-page').then((m) => m.PlanPage),
          },
          {
            path: 'past',
            canActivate: [needs('broadcast.plan')],
            canDeactivate: unsaved,
            data: { past: true },
            loadComponent: () => import('./broadcasts/plan-page').then((m) => m.PlanPage),
          },
          {
            path: ':id',
            loadComponent: () => import('./broadcasts/broadcast-page').then((m) => m.BroadcastPage),
          },
          {
            path: ':id/plan',
            canActivate: [needs('broadcast.plan')],
            canDeactivate: unsaved,
            loadComponent: () => import('./broadcasts/plan-page').then((m) => m.PlanPage),
          },
          {
            path: ':id/settlement',
            canActivate: [needs('settlement.read')],
            loadComponent: () => import('./settlements/settle-page').then((m) => m.SettlePage),
          },
          {
            path: ':id/orders',
            canActivate: [needs('order.read')],
            loadComponent: () => import('./orders/orders-page').then((m) => m.OrdersPage),
          },
          {
            path: ':id/report',
            canActivate: [needs('report.read')],
            loadComponent: () => import('./report/report-page').then((m) => m.ReportPage),
          },
          {
            path: ':id/effect',
            canActivate: [needs('report.read')],
            loadComponent: () => import('./effect/effect-page').then((m) => m.EffectPage),
          },
          {
            path: ':id/comments',
            loadComponent: () => import('./comments/comments-page').then((m) => m.CommentsPage),
          },
        ],
      },
      {
        path: 'calendar',
        canActivate: [needs('broadcast.read')],
        loadComponent: () => import('./calendar/calendar-page').then((m) => m.CalendarPage),
      },
      {
        path: 'rooms',
        canActivate: [needs('room.manage')],
        loadComponent: () => import('./rooms/rooms-page').then((m) => m.RoomsPage),
      },
      {
        path: 'streamers',
        canActivate: [needs('streamer.read')],
        children: [
          {
            path: '',
            loadComponent: () => import('./streamers/streamers-page').then((m) => m.StreamersPage),
          },
          {
            path: ':id',
            loadComponent: () => import('./streamers/streamer-page').then((m) => m.StreamerPage),
          },
        ],
      },
      {
        path: 'selling-platforms',
        canActivate: [needs('sale.read')],
        children: [
          {
            path: '',
            loadComponent: () =>
              import('./selling-platforms/selling-platforms-page').then((m) => m.SellingPlatformsPage),
          },
          {
            path: 'new',
            canActivate: [needs('sale.import')],
            canDeactivate: unsaved,
            loadComponent: () =>
              import('./selling-platforms/selling-platform-page').then((m) => m.SellingPlatformPage),
          },
          {
            path: ':id',
            canDeactivate: unsaved,
            loadComponent: () =>
              import('./selling-platforms/selling-platform-page').then((m) => m.SellingPlatformPage),
          },
        ],
      },
      {
        path: 'refunds',
        canActivate: [needs('order.manage')],
        loadComponent: () => import('./orders/refunds-page').then((m) => m.RefundsPage),
      },
      {
        path: 'sales-imports',
        canActivate: [needs('sale.read')],
        children: [
          {
            path: '',
            loadComponent: () => import('./sales-imports/sales-imports-page').then((m) => m.SalesImportsPage),
          },
          {
            path: 'new',
            canActivate: [needs('sale.import')],
            loadComponent: () => import('./sales-imports/new-import-page').then((m) => m.NewImportPage),
          },
          {
            path: ':id',
            loadComponent: () => import('./sales-imports/sales-import-page').then((m) => m.SalesImportPage),
          },
        ],
      },
      {
        path: 'settlements',
        canActivate: [needs('settlement.read')],
        children: [
          {
            path: '',
            loadComponent: () => import('./settlements/settlements-page').then((m) => m.SettlementsPage),
          },
          {
            path: 'terms',
            loadComponent: () => import('./settlements/terms-page').then((m) => m.TermsPage),
          },
          {
            path: ':broadcastId/:supplierId',
            loadComponent: () => import('./settlements/statement-page').then((m) => m.StatementPage),
          },
        ],
      },
      {
        path: 'ledger',
        canActivate: [needs('settlement.read')],
        children: [
          { path: '', loadComponent: () => import('./ledger/ledger-page').then((m) => m.LedgerPage) },
          {
            path: 'periods',
            loadComponent: () => import('./ledger/periods-page').then((m) => m.PeriodsPage),
          },
        ],
      },
      {
        path: 'income',
        canActivate: [needs('settlement.read')],
        children: [
          { path: '', loadComponent: () => import('./income/income-page').then((m) => m.IncomePage) },
          {
            path: ':id',
            loadComponent: () => import('./income/supplier-income-page').then((m) => m.SupplierIncomePage),
          },
        ],
      },
      { path: '**', loadComponent: () => import('./shell/absent-page').then((m) => m.AbsentPage) },
    ],
  },
];
