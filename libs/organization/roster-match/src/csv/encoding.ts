import { isUtf8 } from 'node:buffer';

/** What spreadsheets of the mainland are saved in. */
export type Encoding = 'utf-8' | 'gb18030';

/** Makes a text of the bytes of a cell. */
export interface CellDecoder {
  decode(bytes: Uint8Array): string;
}

const DECODERS: Readonly<Record<Encoding, CellDecoder>> = {
  'utf-8': new TextDecoder('utf-8'),
  gb18030: new TextDecoder('gb18030'),
};

/** Decodes cells of a block: in the encoding told, else UTF-8 when the whole block is that, else GB18030. */
export function decoderOf(block: Uint8Array, encoding?: Encoding): CellDecoder {
  return DECODERS[encoding ?? (isUtf8(block) ? 'utf-8' : 'gb18030')];
}
