import { recordReading } from '#app/domain/meters/record-reading.ts';
import { actionFor } from '#app/http/action-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { idParam } from '../../id-param.ts';
import { readingSchema } from './reading-schema.ts';

/** A reading from a row of the entry list, which stays where it is. */
export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, readingSchema, async (reading) => {
    const { consumption } = await recordReading(ctx, { meterId: idParam(params.meter), ...reading });
    return { recorded: { value: reading.value, consumption } };
  }),
);
