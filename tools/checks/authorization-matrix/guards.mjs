/**
 * Guards, each with the text that removes it and the cases that must fail then. A guard that can be taken away without a
 * case failing is not guarded by the matrix.
 */
export const GUARDS = [
  {
    guard: 'the gateway’s decision before anything is sent',
    file: 'apps/gateway/src/access/refusal.ts',
    from: "if (!isAdmitted(access, caller)) return caller.kind === 'public' ? 'access.sign-in' : 'access.denied';",
    to: '',
    layer: 'gateway',
  },
  {
    guard: 'the one-time password that must be replaced first',
    file: 'apps/gateway/src/access/refusal.ts',
    from: "return BEFORE_PASSWORD_CHANGE.has(subject) ? undefined : 'identity.password-due';",
    to: 'return undefined;',
    layer: 'gateway',
  },
  {
    guard: 'each service’s own look at the caller',
    file: 'libs/platform/messaging/src/transport/answerer.ts',
    from: 'admit(access, call.caller);',
    to: '',
    layer: 'services',
  },
  {
    guard: 'the organization scope in every filter',
    file: 'libs/platform/store/src/scope.ts',
    from: 'return new FilterOfScope({ within: among(nodes) });',
    to: 'return new FilterOfScope({});',
    layer: 'gateway',
  },
  {
    guard: 'the organization scope in every list',
    file: 'libs/platform/store/src/scope.ts',
    from: 'return new FilterOfScope({ within: among(nodes) });',
    to: 'return new FilterOfScope({});',
    layer: 'lists',
  },
  {
    guard: 'the own account in every filter',
    file: 'libs/platform/store/src/scope.ts',
    from: 'return new FilterOfScope({ [field]: caller.accountId });',
    to: 'return new FilterOfScope({});',
    layer: 'lists',
  },
  {
    guard: 'the decision before a socket watches',
    file: 'apps/gateway/src/sockets/watch.ts',
    from: 'const refused = refusal(visitor, { access });',
    to: 'const refused = undefined;',
    layer: 'sockets',
  },
  {
    guard: 'the query that guards what a socket watches',
    file: 'apps/gateway/src/sockets/watch.ts',
    from: 'const snapshot = await this.firstPicture(socket, parsed.data, { requestId, locale });',
    to: 'const snapshot = {};',
    layer: 'sockets',
  },
  {
    guard: 'the end of a session',
    file: 'apps/identity/src/resolve-session/resolve-session.ts',
    from: "if (!session || !this.lives(session)) throw new DomainError('access.sign-in');",
    to: "if (!session) throw new DomainError('access.sign-in');",
    layer: 'gateway',
  },
  {
    guard: 'the suspension of an account',
    file: 'apps/identity/src/resolve-session/resolve-session.ts',
    from: "if (account?.state !== 'active' || account.epoch !== session.epoch)",
    to: 'if (!account)',
    layer: 'gateway',
  },
];
