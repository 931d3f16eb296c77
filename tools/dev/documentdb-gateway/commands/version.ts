/** The MongoDB release whose commands the gateway speaks, and its number on the wire. */
export const MONGODB_VERSION = '7.0.0';
export const WIRE_VERSION = 21;
