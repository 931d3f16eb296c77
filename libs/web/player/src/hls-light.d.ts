/** The smaller build has the same types; the package names them for the whole build only. */
declare module 'hls.js/light' {
  export * from 'hls.js';
  export { default } from 'hls.js';
}
