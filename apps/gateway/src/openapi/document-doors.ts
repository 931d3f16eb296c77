import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { API, type Door } from '../http/door';
import { apiPage } from './api-page';
import { API_PAGE_STYLE } from './api-page-style';
import { apiDocument } from './document';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The API's description: for programs at `/api/v1/openapi.json`, for people at `/api/docs`. */
@Injectable()
export class DocumentDoors implements Door {
  private readonly document = once(apiDocument);
  private readonly page = once(() => apiPage(this.document()));

  open(server: FastifyInstance): void {
    server.get(`${API}/openapi.json`, (_request, reply) => reply.send(this.document()));
    server.get('/api/docs', (_request, reply) =>
      reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8').send(this.page()),
    );
    server.get('/api/docs.css', (_request, reply) =>
      reply.type('text/css; charset=utf-8').send(API_PAGE_STYLE),
    );
  }
}

/** Made when somebody first asks: most gateways are never asked, and it is all contracts over again. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
