import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, listeningInode, ownerOfPort, portSentence, requireFreePort } from './ports.ts';

describe('a port', () => {
  it('that is taken is refused with who holds it and how to choose another', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    try {
      expect(ownerOfPort(port)?.pid).toBe(process.pid);
      await expect(requireFreePort(port, '127.0.0.1', 'web pages', 'HTTP_PORT')).rejects.toThrow(
        new RegExp(
          `Port ${port} \\(web pages\\) is already in use by .+ \\(process ${process.pid}\\).+HTTP_PORT=${port + 1}`,
        ),
      );
    } finally {
      server.close();
    }
  });

  it('that is free is accepted', async () => {
    await requireFreePort(await freePort(), '127.0.0.1', 'web pages', 'HTTP_PORT');
  });

  it.each([
    ['EADDRINUSE', undefined, 'Port 80 (web pages) is already in use. End that program'],
    [
      'EACCES',
      undefined,
      'Port 80 (web pages) may not be used by this user. Choose one above 1023: HTTP_PORT=8080.',
    ],
    ['EADDRNOTAVAIL', undefined, 'cannot be used (EADDRNOTAVAIL)'],
  ])('has a sentence for %s', (code, owner, sentence) => {
    expect(portSentence(80, 'web pages', 'HTTP_PORT', code, owner)).toContain(sentence);
  });

  it('is found in the kernel table only where it listens', () => {
    const table = [
      '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
      '   0: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 111 1',
      '   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1',
    ].join('\n');
    expect(listeningInode(table, 8080)).toBe('222');
    expect(listeningInode(table, 8081)).toBeUndefined();
  });
});
