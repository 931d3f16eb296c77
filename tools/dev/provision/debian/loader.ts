import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The dynamic loader inside an unpacked bundle, by processor. */
const LOADERS: Record<string, string> = {
  x64: 'usr/lib64/ld-linux-x86-64.so.2',
  arm64: 'usr/lib/ld-linux-aarch64.so.1',
};
const TRIPLETS: Record<string, string> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
/** Library folders beside the main one, as /etc/ld.so.conf.d would name them. */
const BESIDE = ['pulseaudio', 'blas', 'lapack'];

/** The bundle's own dynamic loader. */
export function loaderOf(folder: string): string {
  return path.join(folder, LOADERS[process.arch] ?? '');
}

/** Where a program of the bundle finds its libraries, as LD_LIBRARY_PATH takes it; `first` are further folders of the bundle. */
export function libraryPath(folder: string, first: readonly string[] = []): string {
  const triplet = `usr/lib/${TRIPLETS[process.arch] ?? ''}`;
  const names = [...first, triplet, ...BESIDE.map((name) => `${triplet}/${name}`)];
  return names
    .map((name) => path.join(folder, name))
    .filter((name) => existsSync(name))
    .join(':');
}

/**
 * The command that runs a program of a bundle with the bundle's own C library: no root, no user namespace, nothing of
 * the host's libraries. The program still finds its data files, which it looks for relative to itself.
 */
export function commandIn(folder: string, program: string, libraries: readonly string[] = []): string[] {
  const file = path.join(folder, program);
  return [loaderOf(folder), '--library-path', libraryPath(folder, libraries), '--argv0', file, file];
}

/** Folders below `parent` in a bundle, newest version last: PostgreSQL's major number is the archive's choice. */
export function versionsIn(folder: string, parent: string): string[] {
  return readdirSync(path.join(folder, parent)).sort((a, b) => Number(a) - Number(b));
}

/** A shell script that stands for the command, after the `lines` that prepare it. */
export function launcher(command: readonly string[], lines: readonly string[] = []): string {
  return ['#!/bin/sh', ...lines, `exec ${command.map(quoted).join(' ')} "$@"`, ''].join('\n');
}

/** A word as the shell reads it, whatever stands in it. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
