/** First match wins: every Chromium calls itself Safari as well. */
const BROWSERS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ'],
  [/360|QIHU/i, '360'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Chrome · Windows` of a user-agent line; `undefined` when it names neither. */
export function deviceName(agent: string): string | undefined {
  const named = [BROWSERS, SYSTEMS].flatMap((table) => table.find(([mark]) => mark.test(agent))?.[1] ?? []);
  return named.length ? named.join(' · ') : undefined;
}
