import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const PT_INTERP = 3;
const HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;

/** Where in an ELF-64 file the program header that names the loader starts. */
export function interpreterHeader(header: Buffer, programHeaders: Buffer): number | undefined {
  const start = Number(header.readBigUInt64LE(32));
  const count = header.readUInt16LE(56);
  for (let index = 0; index < count; index++) {
    if (programHeaders.readUInt32LE(index * PROGRAM_HEADER_BYTES) === PT_INTERP)
      return start + index * PROGRAM_HEADER_BYTES;
  }
  return undefined;
}

/**
 * Makes an ELF-64 program name another loader: the path is appended and the header points to it. For programs such as
 * Chromium that start themselves anew through /proc/self/exe, which must then be the program and not the loader.
 */
export function patchInterpreter(file: string, loader: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(descriptor, header, 0, HEADER_BYTES, 0);
    const programHeaders = Buffer.alloc(header.readUInt16LE(56) * PROGRAM_HEADER_BYTES);
    readSync(descriptor, programHeaders, 0, programHeaders.length, Number(header.readBigUInt64LE(32)));
    const place = interpreterHeader(header, programHeaders);
    if (place === undefined) throw new Error(`${file} names no loader.`);
    const name = Buffer.from(`${loader}\0`);
    const end = fstatSync(descriptor).size;
    const size = Buffer.alloc(8);
    const offset = Buffer.alloc(8);
    size.writeBigUInt64LE(BigInt(name.length));
    offset.writeBigUInt64LE(BigInt(end));
    writeSync(descriptor, name, 0, name.length, end);
    writeSync(descriptor, size, 0, 8, place + 32);
    writeSync(descriptor, offset, 0, 8, place + 8);
  } finally {
    closeSync(descriptor);
  }
}
