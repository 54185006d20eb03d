import { expect, test } from 'vitest';
import { faultOf } from './fault.ts';

test('a log says of an error its kind and where it was thrown, never its message, and what to do where the disk is full', () => {
  const full = Object.assign(new Error('could not extend file, “Léa”'), { code: '53100' });
  expect(faultOf(full)).toMatchObject({
    fault: 'Error',
    code: '53100',
    mend: expect.stringContaining('free some space'),
  });
  expect(JSON.stringify(faultOf(full))).not.toContain('Léa');
  expect(faultOf(new RangeError('Léa'))).not.toHaveProperty('mend');
});
