import { z } from 'zod';
import { type Control, callControl } from './controls.ts';
import { jsonAnswer, type SandboxAnswer, type SandboxRequest } from './exchange.ts';

/** `POST /_sandbox/<vendor>/<control>` with a JSON body. 404 for an unknown name, 422 for wrong input. */
export async function answerControl(
  controls: Record<string, Control<never>>,
  state: unknown,
  request: SandboxRequest,
): Promise<SandboxAnswer> {
  if (request.method !== 'POST') return jsonAnswer(405, { error: 'Controls are POST requests.' });
  const name = request.url.pathname.split('/')[3] ?? '';
  try {
    const input: unknown = request.body === '' ? {} : JSON.parse(request.body);
    const result = await callControl(controls, state as never, name, input);
    return jsonAnswer(200, { result: result ?? null });
  } catch (error) {
    if (error instanceof RangeError) return jsonAnswer(404, { error: error.message });
    if (error instanceof z.ZodError) return jsonAnswer(422, { error: z.prettifyError(error) });
    if (error instanceof SyntaxError) return jsonAnswer(422, { error: 'The body is not JSON.' });
    if (error instanceof Error) return jsonAnswer(409, { error: error.message });
    throw error;
  }
}
