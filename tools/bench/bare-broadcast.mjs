// Started by fan-out.ts: a bare `ws` server that sends one frame for each fact to everybody, as fast as it is told to.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('listening', () => process.send({ port: server.address().port }));
process.on('message', ({ facts }) => {
  for (const fact of facts) {
    const frame = JSON.stringify(fact);
    for (const socket of server.clients) socket.send(frame);
  }
});
