import type { z } from 'zod';

export type Control<State> = { input: z.ZodType; run: (state: State, input: never) => unknown };

/** Calls a control by name with unchecked input. Throws `ZodError` for wrong input, `RangeError` for an unknown name. */
export async function callControl<State>(
  controls: Record<string, Control<State>>,
  state: State,
  name: string,
  input: unknown,
): Promise<unknown> {
  const found = Object.hasOwn(controls, name) ? controls[name] : undefined;
  if (!found)
    throw new RangeError(`There is no control "${name}". Known: ${Object.keys(controls).join(', ')}`);
  return found.run(state, found.input.parse(input) as never);
}

/** The controls as functions: `sandbox.stripe.control.paySession({ session })`. */
export function controlFunctions<Functions>(
  controls: Record<string, Control<never>>,
  state: unknown,
): Functions {
  return Object.fromEntries(
    Object.keys(controls).map((name) => [
      name,
      (input: unknown) => callControl(controls, state as never, name, input),
    ]),
  ) as Functions;
}
