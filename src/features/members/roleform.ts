import type { Form } from '../../core/feature.ts';
import type { Transaction } from '../../database/client.ts';
import { findForRoles } from './handlers.ts';

/** Whose roles? For who would rather not type the command. */
export const roleForm: Form<Transaction> = {
  who: ['admin'],
  page: async ({ speech }, _about, _answers, n) =>
    n === 0
      ? {
          title: speech.line('members-roles'),
          intro: '',
          submit: speech.line('members-role-find'),
          fields: [
            {
              name: 'name',
              type: 'line',
              label: speech.line('members-name'),
              hint: speech.line('members-role-hint'),
              required: true,
              error: null,
              value: '',
              maxLength: 60,
            },
          ],
        }
      : undefined,
  submit: (ctx, _about, answers) => findForRoles(ctx, String(answers.name ?? '')),
};
