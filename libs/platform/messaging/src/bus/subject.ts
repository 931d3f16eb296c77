/** Whether a subject falls under a pattern as NATS reads it: `*` is one word, a last `>` is one or more. */
export function matches(pattern: string, subject: string): boolean {
  if (pattern === subject) return true;
  const wanted = pattern.split('.');
  const words = subject.split('.');
  for (const [place, word] of wanted.entries()) {
    if (word === '>') return words.length > place;
    if (place >= words.length || (word !== '*' && word !== words[place])) return false;
  }
  return words.length === wanted.length;
}
