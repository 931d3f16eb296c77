import { config } from 'zod';

// The page's policy forbids making code from text; told before the first schema is made, Zod does not try. The apps load
// this ahead of everything else (`polyfills` in build-options.json).
config({ jitless: true });
