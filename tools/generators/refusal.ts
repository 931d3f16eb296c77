/** The generator cannot do what was asked; the message says why and what would be right. Nothing has been written. */
export class Refusal extends Error {}
