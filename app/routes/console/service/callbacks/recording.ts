import { getCallbackRecording } from '#app/domain/callbacks/get-callback-recording.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { mediaResponse } from '#app/http/media-response.ts';
import { idParam } from '../../id-param.ts';

/** The recording of a call, in parts where the player asks for them. */
export const loader = loaderFor('staff', async ({ ctx, request, params }) =>
  mediaResponse(
    request,
    ctx.tenant.id,
    await getCallbackRecording(ctx, { callbackId: idParam(params.callback) }),
  ),
);
