/**
 * Who may see what, written down a second time and by hand: nothing here is imported from the code that enforces it.
 * The matrix compares what the platform does with this page. Whoever changes rights changes both, and knows it.
 */

/** What the `:id` of a door, or a field of its body, points at. */
export type ThingKind =
  | 'node'
  | 'account'
  | 'supplier'
  | 'product'
  | 'room'
  | 'streamer'
  | 'broadcast'
  | 'showing'
  | 'order'
  | 'own-order'
  | 'own-session'
  | 'selling-platform'
  | 'sales-import'
  | 'comment'
  | 'coach-note'
  | 'statement';

export interface Rule {
  /** `anybody`, `signed-in`, `worker`, or the permission that an official needs. */
  readonly who: string;
  /** The thing it is about; what the caller does not reach looks like something that does not exist. */
  readonly about?: ThingKind;
  /** Open to a session that still has its one-time password. */
  readonly beforePassword?: true;
  /** Only for the crew whose it is: who reads the notes to a streamer is written in `oracle.ts`. */
  readonly crewOnly?: true;
  /** The permission counts only at the root of the tree. */
  readonly atRoot?: boolean;
}

/** Every door of the API. */
export const DOORS: Readonly<Record<string, Rule>> = {
  'GET /bootstrap': { who: 'anybody' },
  'POST /bootstrap': { who: 'anybody' },
  'POST /phone-codes': { who: 'anybody' },

  'GET /me': { who: 'signed-in', beforePassword: true },
  'PATCH /me': { who: 'signed-in' },
  'POST /me/password': { who: 'signed-in', beforePassword: true },
  'GET /me/sessions': { who: 'signed-in' },
  'DELETE /me/sessions/:id': { who: 'signed-in', about: 'own-session' },

  'GET /accounts': { who: 'account.read' },
  'GET /accounts/:id': { who: 'account.read', about: 'account' },
  'POST /accounts': { who: 'account.manage', about: 'node' },
  'POST /accounts/:id/suspend': { who: 'account.manage', about: 'account' },
  'POST /accounts/:id/reinstate': { who: 'account.manage', about: 'account' },
  'POST /accounts/:id/reset-password': { who: 'account.manage', about: 'account' },
  'POST /accounts/:id/posts': { who: 'post.assign', about: 'account' },
  'DELETE /accounts/:id/posts/:postId': { who: 'post.assign', about: 'account' },

  'GET /organizations': { who: 'signed-in' },
  'POST /organizations': { who: 'organization.manage', about: 'node' },
  'PATCH /organizations/:id': { who: 'organization.manage', about: 'node' },
  'POST /organizations/:id/close': { who: 'organization.manage', about: 'node' },

  'GET /audit': { who: 'audit.read', atRoot: true },
  'GET /audit/verification': { who: 'audit.read', atRoot: true },

  'GET /live/suppliers': { who: 'supplier.read' },
  'GET /live/suppliers/:id': { who: 'supplier.read', about: 'supplier' },
  'POST /live/suppliers': { who: 'supplier.manage', about: 'node' },
  'PUT /live/suppliers/:id': { who: 'supplier.manage', about: 'supplier' },
  'POST /live/suppliers/:id/retire': { who: 'supplier.manage', about: 'supplier' },
  'POST /live/suppliers/:id/restore': { who: 'supplier.manage', about: 'supplier' },
  'POST /live/suppliers/:id/reveal': { who: 'supplier.read', about: 'supplier' },

  'GET /live/claim-rules': { who: 'product.read' },
  'POST /live/claim-rules': { who: 'rule.manage' },
  'PUT /live/claim-rules/:id': { who: 'rule.manage' },
  'POST /live/claim-rules/:id/switch': { who: 'rule.manage' },
  'POST /live/claim-checks': { who: 'product.read' },

  'GET /live/products': { who: 'product.read' },
  'GET /live/products/:id': { who: 'product.read', about: 'product' },
  'POST /live/products': { who: 'product.manage', about: 'node' },
  'PUT /live/products/:id': { who: 'product.manage', about: 'product' },
  'POST /live/products/:id/retire': { who: 'product.manage', about: 'product' },
  'POST /live/products/:id/restore': { who: 'product.manage', about: 'product' },

  'GET /live/rooms': { who: 'broadcast.read' },
  'GET /live/rooms/:id': { who: 'broadcast.read' },
  'GET /live/rooms/:id/bookings': { who: 'broadcast.read' },
  'POST /live/rooms': { who: 'room.manage', about: 'node' },
  'PUT /live/rooms/:id': { who: 'room.manage', about: 'room' },
  'POST /live/rooms/:id/retire': { who: 'room.manage', about: 'room' },
  'POST /live/rooms/:id/restore': { who: 'room.manage', about: 'room' },

  'GET /live/streamers': { who: 'streamer.read' },
  'GET /live/streamers/workload': { who: 'streamer.read' },
  'GET /live/streamers/:id': { who: 'streamer.read', about: 'streamer' },
  'POST /live/streamers': { who: 'streamer.manage', about: 'node' },
  'PUT /live/streamers/:id': { who: 'streamer.manage', about: 'streamer' },
  'POST /live/streamers/:id/trainings': { who: 'streamer.manage', about: 'streamer' },
  'POST /live/streamers/:id/stage': { who: 'streamer.manage', about: 'streamer' },
  'POST /live/streamers/:id/mentor': { who: 'streamer.manage', about: 'streamer' },

  'GET /live/calendar': { who: 'broadcast.read' },
  'GET /live/calendar-feeds': { who: 'broadcast.read' },
  'POST /live/calendar-feeds': { who: 'broadcast.read' },
  'DELETE /live/calendar-feeds/:id': { who: 'broadcast.read' },
  'GET /live/calendar-feeds/:token': { who: 'anybody' },

  'GET /live/broadcasts': { who: 'broadcast.read' },
  'GET /live/broadcasts/:id': { who: 'broadcast.read', about: 'broadcast' },
  'GET /live/broadcasts/:id/preview': { who: 'broadcast.read', about: 'broadcast' },
  'GET /live/broadcasts/:id/tick': { who: 'broadcast.read', about: 'broadcast' },
  'GET /live/broadcasts/:broadcastId/orders': { who: 'order.read', about: 'broadcast' },
  'POST /live/broadcasts': { who: 'broadcast.plan', about: 'node' },
  'POST /live/past-broadcasts': { who: 'broadcast.plan', about: 'node' },
  'PUT /live/broadcasts/:id': { who: 'broadcast.plan', about: 'broadcast' },
  'POST /live/broadcasts/:id/copies': { who: 'broadcast.plan', about: 'broadcast' },
  'POST /live/broadcasts/:id/segment': { who: 'broadcast.run', about: 'broadcast' },
  'POST /live/broadcasts/:id/cancel': { who: 'broadcast.plan', about: 'broadcast' },
  'POST /live/broadcasts/:id/check': { who: 'broadcast.run', about: 'broadcast' },
  'POST /live/broadcasts/:id/start': { who: 'broadcast.run', about: 'broadcast' },
  'POST /live/broadcasts/:id/end': { who: 'broadcast.run', about: 'broadcast' },
  'POST /live/broadcasts/:id/showing': { who: 'broadcast.run', about: 'broadcast' },
  'POST /live/broadcasts/:id/stream-key': { who: 'broadcast.run', about: 'broadcast' },
  'DELETE /live/broadcasts/:id/stream-key': { who: 'broadcast.run', about: 'broadcast' },
  'POST /live/broadcasts/:id/replay': { who: 'broadcast.plan', about: 'broadcast' },
  'GET /live/broadcasts/:broadcastId/comments': { who: 'broadcast.read', about: 'broadcast' },
  'GET /live/broadcasts/:id/notes': { who: 'broadcast.read', about: 'broadcast', crewOnly: true },
  'POST /live/broadcasts/:id/notes': { who: 'broadcast.coach', about: 'broadcast', crewOnly: true },
  'POST /live/notes/:id/read': { who: 'broadcast.run', about: 'coach-note', crewOnly: true },
  'POST /live/comments/:id/hide': { who: 'comment.moderate', about: 'comment' },
  'POST /live/comments/:id/release': { who: 'comment.moderate', about: 'comment' },
  'POST /live/comments/:id/mute': { who: 'comment.moderate', about: 'comment' },
  'POST /live/broadcasts/:id/answered-questions': { who: 'comment.moderate', about: 'broadcast' },
  'POST /live/orders/:id/complete': { who: 'order.manage', about: 'order' },
  'POST /live/orders/:id/cancel': { who: 'order.manage', about: 'order' },
  'POST /live/orders/:id/refund': { who: 'order.manage', about: 'order' },
  'GET /live/refunds': { who: 'order.manage' },
  'POST /live/orders/:id/payment-return': { who: 'order.manage', about: 'order' },

  'GET /live/selling-platforms': { who: 'sale.read' },
  'GET /live/selling-platforms/:id': { who: 'sale.read', about: 'selling-platform' },
  'GET /live/selling-platforms/:platformId/sales': { who: 'sale.read', about: 'selling-platform' },
  'POST /live/selling-platforms': { who: 'sale.import', about: 'node' },
  'PUT /live/selling-platforms/:id': { who: 'sale.import', about: 'selling-platform' },
  'POST /live/selling-platforms/:id/retire': { who: 'sale.import', about: 'selling-platform' },
  'POST /live/selling-platforms/:id/restore': { who: 'sale.import', about: 'selling-platform' },
  'POST /live/selling-platforms/:id/webhook-secret': { who: 'sale.import', about: 'selling-platform' },
  // Whoever has the secret; what is signed by nobody is refused by the service.
  'POST /live/webhooks/sales': { who: 'anybody' },
  'POST /live/webhooks/payments': { who: 'anybody' },
  'GET /live/sales-imports': { who: 'sale.read' },
  'GET /live/sales-imports/:id': { who: 'sale.read', about: 'sales-import' },
  'GET /live/sales-imports/:id/bad-rows': { who: 'sale.read', about: 'sales-import' },
  'GET /live/sales-imports/:id/bad-rows/workbook': { who: 'sale.read', about: 'sales-import' },
  'GET /live/sales-import-template': { who: 'sale.read' },
  'POST /live/sales-imports': { who: 'sale.import', about: 'selling-platform' },
  'POST /live/sales-imports/:id/parts': { who: 'sale.import', about: 'sales-import' },
  'POST /live/sales-imports/:id/start': { who: 'sale.import', about: 'sales-import' },
  'POST /live/sales-imports/:id/cancel': { who: 'sale.import', about: 'sales-import' },
  'POST /live/products/:productId/daily-sales': { who: 'sale.import', about: 'product' },
  'GET /live/products/:productId/daily-sales': { who: 'sale.read', about: 'product' },
  'GET /live/products/:productId/told-days': { who: 'sale.read', about: 'product' },
  'POST /live/products/:productId/day-sheets': { who: 'sale.import', about: 'product' },
  'GET /live/day-sheet-template': { who: 'sale.read' },
  'GET /live/broadcasts/:id/reconciliation': { who: 'sale.read', about: 'broadcast' },
  'GET /live/uplift': { who: 'report.read' },
  'GET /live/broadcasts/:id/effect': { who: 'report.read', about: 'broadcast' },
  'POST /live/broadcasts/:id/effect': { who: 'report.read', about: 'broadcast' },
  'GET /live/broadcasts/:id/report': { who: 'report.read', about: 'broadcast' },
  'GET /live/broadcasts/:id/report/workbook': { who: 'report.read', about: 'broadcast' },

  'GET /live/settlement-terms': { who: 'settlement.read' },
  'PUT /live/settlement-terms': { who: 'rule.manage' },
  'GET /live/broadcasts/:id/settlement': { who: 'settlement.read', about: 'broadcast' },
  'POST /live/broadcasts/:id/settlement': { who: 'settlement.manage', about: 'broadcast' },
  'GET /live/statements': { who: 'settlement.read' },
  'GET /live/statements/:id': { who: 'settlement.read', about: 'statement' },
  'GET /live/statements/:id/workbook': { who: 'settlement.read', about: 'statement' },
  'GET /live/statement-workbook': { who: 'settlement.read' },
  'POST /live/statements/:id/post': { who: 'settlement.manage', about: 'statement' },
  'POST /live/statements/:id/pay': { who: 'settlement.manage', about: 'statement' },
  'POST /live/statements/:id/return-payout': { who: 'settlement.manage', about: 'statement' },
  'POST /live/statements/:id/correct': { who: 'settlement.manage', about: 'statement' },
  'GET /live/ledger/entries': { who: 'settlement.read' },
  'GET /live/ledger/balance': { who: 'settlement.read' },
  'GET /live/periods': { who: 'settlement.read' },
  'POST /live/periods/:period/close': { who: 'settlement.manage' },
  'GET /live/suppliers/:id/income': { who: 'settlement.read', about: 'supplier' },
  'GET /live/farmer-income': { who: 'settlement.read' },

  'GET /live/showings': { who: 'anybody' },
  'GET /live/showings/:id': { who: 'anybody', about: 'showing' },
  'GET /live/showings/:id/tick': { who: 'anybody', about: 'showing' },
  'GET /live/replays': { who: 'anybody' },
  'GET /live/replays/:id': { who: 'anybody' },
  'POST /live/showings/:id/comments': { who: 'worker', about: 'showing' },
  'POST /live/orders': { who: 'worker' },
  'GET /me/orders': { who: 'worker' },
  'GET /me/orders/:id': { who: 'worker', about: 'own-order' },
  'POST /me/orders/:id/confirm': { who: 'worker', about: 'own-order' },
  'POST /me/orders/:id/cancel': { who: 'worker', about: 'own-order' },
  'POST /me/orders/:id/refund': { who: 'worker', about: 'own-order' },
};

/** Everything that a socket may watch. */
export const WATCHES: Readonly<Record<string, Rule>> = {
  'live.audience': { who: 'anybody', about: 'showing' },
  'live.studio': { who: 'broadcast.read', about: 'broadcast' },
  'live.coach-notes': { who: 'broadcast.read', about: 'broadcast', crewOnly: true },
  'media.stream': { who: 'broadcast.read', about: 'broadcast' },
};

/** What only the named services may ask of others; it has no door. */
export const BETWEEN_SERVICES: Readonly<Record<string, readonly string[]>> = {
  'identity.session.open': ['gateway'],
  'identity.code.redeem': ['gateway'],
  'identity.session.resolve': ['gateway'],
  'identity.organization.ancestry': ['gateway', 'live'],
  'identity.organization.export': ['organization'],
  'organization.node.ancestry': ['gateway', 'identity', 'live'],
  'organization.node.found': ['identity'],
  'organization.node.names': ['identity'],
  'identity.account.find': ['live'],
  'live.stream-key.check': ['media'],
};

/**
 * Signing out has no door of a contract: the gateway asks it of identity for whoever has a session. The tree had its doors at
 * identity, where older gateways still knock.
 */
export const WITHOUT_DOOR: Readonly<Record<string, Rule>> = {
  'identity.session.close': { who: 'signed-in', beforePassword: true },
  'identity.organization.list': { who: 'signed-in' },
  'identity.organization.add': { who: 'organization.manage', about: 'node' },
  'identity.organization.rename': { who: 'organization.manage', about: 'node' },
  'identity.organization.remove': { who: 'organization.manage', about: 'node' },
};

/** States in which a broadcast may be seen by viewers. */
export const SHOWN: readonly string[] = ['ready', 'on-air', 'interrupted', 'ended'];
