import { giveOut } from '#app/domain/tickets/dispatch/give-out.ts';
import { giveOutChoices } from '#app/domain/tickets/dispatch/give-out-choices.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { idParam } from '../../id-param.ts';
import { giveOutSchema } from './give-out-schema.ts';

/** To whom a ticket could be given, and why: for the dialog, wherever it opens. */
export const loader = loaderFor('staff', async ({ ctx, params }) =>
  giveOutChoices(ctx, { ticketId: idParam(params.ticketId) }),
);

/** Gives it out; the page from which it comes stays where it is. */
export const action = actionFor('staff', async ({ ctx, form, params }) =>
  submitForm(form, giveOutSchema, async ({ to, note }) => ({
    given: await giveOut(ctx, { ticketId: idParam(params.ticketId), to, note }),
  })),
);
