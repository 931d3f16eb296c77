import path from 'node:path';
import ts from 'typescript';

/** What the compiler says about some files of the repository, with texts laid over those on disk; nothing when all is well. */
export function typeFaults(
  root: string,
  over: ReadonlyMap<string, string>,
  files: readonly string[],
): string[] {
  const texts = new Map([...over].map(([file, text]) => [path.join(root, file), text]));
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), (file) =>
    ts.sys.readFile(file),
  );
  const web = {
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: ['jest', 'node'],
    noEmit: true,
    module: 'preserve',
  };
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, compilerOptions: { ...config.compilerOptions, ...web }, files: [] },
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const folders = new Set([...texts.keys()].map((file) => path.dirname(file)));
  host.directoryExists = (folder) => folders.has(folder) || ts.sys.directoryExists(folder);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    options,
    host,
  );
  return files.flatMap((file) => {
    const source = program.getSourceFile(path.join(root, file));
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}
