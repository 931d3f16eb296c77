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

/**
 * The command that runs a program of a bundle with the bundle's own C library: no root, no user namespace, nothing of
 * the host's libraries. The program still finds its data files, which it looks for relative to itself.
 */
export function commandIn(folder: string, program: string, extraLibraries: readonly string[] = []): string[] {
  const triplet = path.join(folder, 'usr/lib', TRIPLETS[process.arch] ?? '');
  const libraries = [
    ...extraLibraries.map((name) => path.join(folder, name)),
    triplet,
    ...BESIDE.map((name) => path.join(triplet, name)),
  ];
  const loader = path.join(folder, LOADERS[process.arch] ?? '');
  const file = path.join(folder, program);
  return [
    loader,
    '--library-path',
    libraries.filter((name) => existsSync(name)).join(':'),
    '--argv0',
    file,
    file,
  ];
}

/** Folders below `parent` in a bundle, newest version last: PostgreSQL's major number is the archive's choice. */
export function versionsIn(folder: string, parent: string): string[] {
  return readdirSync(path.join(folder, parent)).sort((a, b) => Number(a) - Number(b));
}

/** A shell script that stands for the command, after the `lines` that prepare it. */
export function launcher(command: readonly string[], lines: readonly string[] = []): string {
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  return ['#!/bin/sh', ...lines, `exec ${quoted.join(' ')} "$@"`, ''].join('\n');
}
