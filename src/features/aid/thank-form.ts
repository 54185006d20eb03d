import type { Form } from '../../core/feature.ts';
import type { Transaction } from '../../database/client.ts';
import { thank } from './after.ts';

/** Thanks are private unless both sides want otherwise. */
export const thankForm: Form<Transaction> = {
  who: 'members',
  unkept: true,
  page: async ({ speech }, _about, _answers, n) =>
    n === 0
      ? {
          title: speech.line('aid-thank'),
          intro: speech.say('aid-thank-intro'),
          submit: speech.line('aid-form-send'),
          fields: [
            {
              name: 'thanks',
              label: speech.line('aid-field-thanks'),
              hint: speech.line('aid-field-thanks.hint'),
              error: null,
              type: 'paragraph',
              required: false,
              value: '',
              maxLength: 500,
            },
            {
              name: 'open',
              label: speech.line('aid-field-open'),
              hint: speech.line('aid-field-open.hint'),
              error: null,
              type: 'one of',
              required: true,
              options: (['private', 'shown'] as const).map((name, value) => ({
                value,
                label: speech.line(`aid-thanks-${name}`),
                hint: '',
              })),
              value: 0,
            },
          ],
        }
      : undefined,
  submit: (ctx, about, answers) => thank(ctx, about, answers),
};
