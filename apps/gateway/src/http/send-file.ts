import type { FileReply } from '@nuanxin/contracts/kernel';
import type { FastifyReply } from 'fastify';

/** Sends a file's bytes to be saved under its name (RFC 6266, with RFC 8187 for names that are not ASCII). */
export function sendFile(reply: FastifyReply, { fileName, mediaType, base64 }: FileReply): FastifyReply {
  const plain = fileName.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, escaped);
  return reply
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
    .type(mediaType)
    .send(Buffer.from(base64, 'base64'));
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
