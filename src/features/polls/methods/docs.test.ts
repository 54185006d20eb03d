import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recount } from '../recount.ts';
import { methods } from './index.ts';

const text = readFileSync(new URL('../../../../docs/methods.md', import.meta.url), 'utf8');
const sections = text.split(/^## /m).slice(1);
const examples = sections.flatMap(section => {
  const title = section.slice(0, section.indexOf('\n')).replaceAll('`', '');
  return [...section.matchAll(/```json\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
    ([, file = '', output = '']) => ({ title, file, output }),
  );
});

describe('docs/methods.md', () => {
  it('has a section with an example for every method', () => {
    const names = Object.keys(methods).map(name => (name === 'multiple' ? 'approval' : name));
    expect(examples.map(({ title }) => title)).toEqual(expect.arrayContaining(names));
    for (const name of names) expect(text).toContain(`\n| \`${name}\``);
  });

  it.each(examples)('shows what recount prints for the example of "$title"', ({ title, file, output }) => {
    const counted = recount(file, /"method"/.test(file) ? {} : { method: title });
    expect(counted).toMatchObject({ ok: true, output, notes: [] });
  });

  it('says which methods are never secret', () => {
    const never = Object.values(methods)
      .filter(method => !method.secrecy.includes('secret'))
      .map(method => method.name);
    expect(never).toEqual(['consent', 'dates', 'sign-up']);
    const rows = [...text.matchAll(/^\| `([a-z-]+)`.* \| (yes|no: [^|]+) \|$/gm)];
    expect(rows.filter(([, , secret]) => secret !== 'yes').map(([, name]) => name)).toEqual(never);
    expect(rows).toHaveLength(Object.keys(methods).length);
    expect(text).toContain('All can be *secret* but consent (an objection has an author), date finding and sign-up.');
  });
});
