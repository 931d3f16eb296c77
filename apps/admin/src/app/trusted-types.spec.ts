import { admitDrawings } from '../trusted-types';

function policy(): (text: string) => string {
  let createHTML: ((text: string) => string) | undefined;
  const trustedTypes = {
    createPolicy: (_name: string, rules: { createHTML(text: string): string }) =>
      (createHTML = rules.createHTML),
  };
  admitDrawings({ trustedTypes } as never);
  return (text) => createHTML?.(text) ?? '';
}

it('lets a drawing through', () => {
  const drawing = '<svg viewBox="0 0 24 24"><path d="M0 0h24"/></svg>';
  expect(policy()(drawing)).toBe(drawing);
});

it('lets a place be emptied', () => expect(policy()('')).toBe(''));

it.each([
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><foreignObject><iframe></iframe></foreignObject></svg>',
  '<svg><a href="javascript:alert(1)"/></svg>',
])('refuses %s', (text) => expect(() => policy()(text)).toThrow(TypeError));
