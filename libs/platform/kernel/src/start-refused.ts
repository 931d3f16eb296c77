/** A start that trying again does not help: a wrong password, a right that is missing. Its message is for the operator's eyes. */
export class StartRefused extends Error {
  override readonly name: string = 'StartRefused';
}
