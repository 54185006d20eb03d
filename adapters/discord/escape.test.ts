import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, inCodeBlock } from './escape.ts';

describe('text that somebody typed', () => {
  it.each([
    ['**gras** et *italique* et ***les deux***', '\\*\\*gras\\*\\* et \\*italique\\* et \\*\\*\\*les deux\\*\\*\\*'],
    ['__souligné__ ~~barré~~ ||caché||', '\\_\\_souligné\\_\\_ \\~\\~barré\\~\\~ \\|\\|caché\\|\\|'],
    ['`code` ```bloc```', '\\`code\\` \\`\\`\\`bloc\\`\\`\\`'],
    ['@everyone @here', '\\@everyone \\@here'],
    [
      '<@123456789012345678> <@&1> <#1> </poll:1> <id:home>',
      '\\<\\@123456789012345678> \\<\\@&1> \\<#1> \\</poll:1> \\<id:home>',
    ],
    ['<:chat:1> <a:chat:1> <t:0:R>', '\\<\\:chat:1> \\<a\\:chat:1> \\<t\\:0:R>'],
    ['[lien](https://exemple.be)', '\\[lien](https\\://exemple.be)'],
    ['https://exemple.be steam://x <https://exemple.be>', 'https\\://exemple.be steam\\://x \\<https\\://exemple.be>'],
    [':smile: :+1::skin-tone-2:', '\\:smile: \\:+1:\\:skin-tone-2:'],
    ['# titre\n## titre\n-# petit', '\\# titre\n\\## titre\n\\-# petit'],
    ['> cité\n>>> tout', '\\> cité\n\\>>> tout'],
    ['- un\n* deux\n+ trois\n  1. quatre', '\\- un\n\\* deux\n\\+ trois\n  1\\. quatre'],
    ['\\*déjà\\*', '\\\\\\*déjà\\\\\\*'],
    ['à 18:30, 3 - 2 = 1, 50 % (#3)', 'à 18:30, 3 - 2 = 1, 50 % (#3)'],
    ['שלום 🎉 <b>', 'שלום 🎉 \\<b>'],
  ])('stands as it was: %s', (typed, expected) => {
    expect(escaped(typed)).toBe(expected);
  });

  it('is always read back as it was typed, and holds nothing that means something', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'\\*_~`|<>@#:[]()/-+.0 \na1é🎉') });
    fc.assert(
      fc.property(hostile, typed => {
        const text = escaped(typed);
        expect(text.replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(typed);
        const bare = text.replace(/\\[^0-9A-Za-z\s]/g, '');
        expect(bare).not.toMatch(/[\\*_~`|<[@]/);
        expect(text.replace(/\\[^0-9A-Za-z\s]/g, '¤')).not.toMatch(/^[^\S\n]*(?:[-+#>]|\d+\.)|:\/\/|:\w+:/m);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot leave a code block', () => {
    expect(inCodeBlock('a ``` b ```` c')).toBe('```\na ˋˋˋ b ˋˋˋ` c\n```');
  });
});
