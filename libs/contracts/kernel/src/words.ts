/** The same sentence in the two languages of the screens. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
