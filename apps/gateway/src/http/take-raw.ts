import type { FastifyInstance } from 'fastify';

/** Bodies as the text that was signed, whatever their type. */
export function takeRaw(server: FastifyInstance): FastifyInstance {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  return server;
}
