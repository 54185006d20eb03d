import { expect, test } from 'vitest';
import { faultOf } from './fault.ts';

test('a fault is told by its kind, its code and where it was, never by its words', () => {
  const error = Object.assign(new TypeError('about Ana'), { code: 'P1017' });
  const copy = { ...error, message: error.message, stack: error.stack };
  for (const fault of [faultOf(error), faultOf(copy)]) {
    expect(fault).toMatchObject({ code: 'P1017' });
    expect(String(fault.at)).toContain('fault.test.ts');
    expect(JSON.stringify(fault)).not.toContain('Ana');
    expect(fault).not.toHaveProperty('mend');
  }
  expect(faultOf('Ana')).toEqual({ fault: 'string' });
});

test.each(['53100', 'ENOSPC'])('says what to do where the disk is full: %s', code => {
  const full = Object.assign(new Error('could not extend file'), { code });
  expect(faultOf(full)).toMatchObject({ code, mend: expect.stringContaining('free some space') });
});
