/** Style sheet of the API page, a file of its own because the page's policy allows no style inside it. */
export const API_PAGE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, 'Noto Sans CJK SC', sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
details { border-bottom: 1px solid #8884; padding: 0.4rem 0; }
summary { cursor: pointer; }
summary:focus-visible, a:focus-visible { outline: 3px solid #1f6feb; }
pre { overflow-x: auto; background: #8881; padding: 0.8rem; max-height: 30rem; }
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
.method { font-weight: 700; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid #8884; }
:target { background: #fd02; }
`;
