/** The bytes are not the MongoDB wire protocol; as in `mongod` the only answer is to close the connection. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}
