interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
  };
}

/**
 * NG-ZORRO draws its icons by assigning markup, and a chart that goes away empties its place by assigning none. The page's policy
 * forbids that to everything that does not come through here, and here only nothing or a drawing passes, without any way to run
 * something.
 */
export function admitDrawings(window: Window & TrustedTypesWindow): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text === '') return text;
      if (/^\s*<svg[\s>]/.test(text) && !/<script|<foreignObject|\son\w+\s*=|javascript:/i.test(text))
        return text;
      throw new TypeError('Only drawings may be assigned as markup');
    },
  });
}
