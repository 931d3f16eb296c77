import type { FastifyInstance } from 'fastify';

/** A group of routes. The HTTP server opens each of them once, before it listens. */
export interface Door {
  open(server: FastifyInstance): void;
}

export const DOORS = Symbol('doors');

/** Everything of the API lies below this path. */
export const API = '/api/v1';
