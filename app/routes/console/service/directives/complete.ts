import { completeDirectiveTask } from '#app/domain/directives/complete-directive-task.ts';
import { actionFor } from '#app/http/action-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { completeSchema } from './directive-schema.ts';

/** A task of a directive is done; the page from which it comes stays where it is. */
export const action = actionFor('staff', async ({ ctx, form, params }) =>
  submitForm(form, completeSchema, async ({ note }) => {
    await completeDirectiveTask(ctx, { taskId: idParam(params.task), note });
    return { done: translator(ctx.language, 'aftercare')('directives.completed') };
  }),
);
