import { deedOf } from './studio-keys';

const press = (key: string, more: Partial<Parameters<typeof deedOf>[0]> = {}) =>
  deedOf({ key, ctrlKey: false, metaKey: false, altKey: false, target: document.body, ...more });

it.each([
  ['3', { product: 3 }],
  ['0', 'no-product'],
  ['s', 'next-part'],
  ['S', 'next-part'],
  ['PageDown', 'next-part'],
  ['p', 'next-product'],
  ['n', 'write-note'],
  ['r', 'read-note'],
  ['x', undefined],
])('the key %s does what the screen says', (key, deed) => expect(press(key)).toEqual(deed));

it('does nothing while somebody types, or beside Ctrl', () => {
  expect(press('n', { target: document.createElement('input') })).toBeUndefined();
  expect(press('p', { ctrlKey: true })).toBeUndefined();
});
