import { writeDirective } from '#app/domain/directives/write-directive.ts';
import { actionFor } from '#app/http/action-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { directiveSchema } from './directive-schema.ts';

/** A directive on a ticket; the page from which it comes stays where it is. */
export const action = actionFor('staff', async ({ ctx, form, params }) =>
  submitForm(form, directiveSchema, async (directive) => {
    await writeDirective(ctx, { ticketId: idParam(params.ticketId), ...directive });
    return { done: translator(ctx.language, 'aftercare')('directives.saved') };
  }),
);
