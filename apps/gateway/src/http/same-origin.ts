import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isSafe(method: string): boolean {
  return SAFE_METHODS.has(method);
}

/**
 * Whether a request comes from our own pages, or from no page at all (a program sends neither header and has no cookie
 * that a page could abuse). Browsers write both headers themselves; no script can forge them.
 */
export function isSameOrigin(
  headers: IncomingHttpHeaders,
  self: { host: string; publicOrigin?: string | undefined },
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (self.publicOrigin !== undefined) return origin === new URL(self.publicOrigin).origin;
  return URL.canParse(origin) && new URL(origin).host === self.host;
}
