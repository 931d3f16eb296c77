// Answers every find with one document, from memory: what a MongoDB driver makes of it is the driver's own speed.
import net from 'node:net';
import { serialize } from 'bson';
import { Command } from '../dev/documentdb-gateway/commands/command.ts';
import { FrameReader } from '../dev/documentdb-gateway/wire/frame-reader.ts';
import { parseMessage } from '../dev/documentdb-gateway/wire/message.ts';
import { replyTo } from '../dev/documentdb-gateway/wire/reply.ts';

const document = { _id: 1, text: 'x'.repeat(400) };
const found = Buffer.from(
  serialize({ cursor: { firstBatch: [document], id: 0n, ns: 'bench.items' }, ok: 1 }),
);
const greeting = Buffer.from(
  serialize({
    isWritablePrimary: true,
    msg: 'isdbgrid',
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 1000,
    minWireVersion: 0,
    maxWireVersion: 21,
    ok: 1,
  }),
);
const done = Buffer.from(serialize({ ok: 1 }));

function answer(name: string): Buffer {
  if (name === 'find') return found;
  return /^(hello|ismaster)$/i.test(name) ? greeting : done;
}

const server = net.createServer((socket) => {
  const frames = new FrameReader();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    for (const message of frames.push(chunk).map(parseMessage))
      socket.write(Buffer.concat(replyTo(message, answer(new Command(message).name))));
  });
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify(server.address())));
