/** What is wrong with what was asked, in words for whoever asked. */
export class Refusal extends Error {}
