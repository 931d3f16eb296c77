/** HTML that may stand in a page as it is; any other text is escaped when it is put into a template. */
export class Markup {
  constructor(readonly text: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(fixed: TemplateStringsArray, ...parts: readonly (string | Markup)[]): Markup {
  const written = parts.map((part) =>
    part instanceof Markup ? part.text : part.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign),
  );
  return new Markup(String.raw({ raw: fixed }, ...written));
}

export function joined(parts: readonly Markup[]): Markup {
  return new Markup(parts.map(({ text }) => text).join('\n'));
}
