/** What is wrong with a file, a key or a setting, in words for whoever gave it: where it stands, and what would be right. */
export class Refusal extends Error {}
