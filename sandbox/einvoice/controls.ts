import { z } from 'zod';
import type { EinvoiceState } from './state.ts';

function control<Schema extends z.ZodType, Result>(
  input: Schema,
  run: (state: EinvoiceState, input: z.output<Schema>) => Result,
) {
  return { input, run };
}

/** What a test may do to the stand-in, in the process or by POST under `/_sandbox/einvoice/`. */
export const einvoiceControls = {
  /** How documents fare from now on. */
  setMode: control(z.object({ mode: z.enum(['issue', 'pend', 'fail']) }), (state, { mode }) => {
    state.mode = mode;
  }),

  /** The tax authority answers for a document that is pending. */
  issue: control(z.object({ id: z.string() }), (state, { id }) => state.issue(id)),

  /** The next request is cut off before or after it was taken, or answered with a status. */
  injectFault: control(
    z.union([
      z.object({ kind: z.enum(['before', 'after']) }),
      z.object({ kind: z.literal('status'), status: z.number().int().min(400).max(599) }),
    ]),
    (state, fault) => {
      state.faults.push(fault);
    },
  ),

  /** What was taken, in order. */
  documents: control(z.object({}), (state) => [...state.documents.values()]),
};

export type EinvoiceControls = {
  [Name in keyof typeof einvoiceControls]: (
    input: z.input<(typeof einvoiceControls)[Name]['input']>,
  ) => Promise<Awaited<ReturnType<(typeof einvoiceControls)[Name]['run']>>>;
};
