import * as z from 'zod';
import { line } from './scalars';

/** A reply that is a file: over HTTP its bytes are sent under its name and type, between services it travels as it is. */
export const FileReply = z
  .object({
    fileName: line(120),
    mediaType: z.enum([
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'text/calendar; charset=utf-8',
      'text/csv; charset=utf-8',
    ]),
    /** 5 MB at most, because a message of the broker holds no more than 8. */
    base64: z.base64().max(7_000_000),
  })
  .meta({ id: 'FileReply' });
export type FileReply = z.infer<typeof FileReply>;
