import type { ActionFunctionArgs } from '@remix-run/node';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { type ActionScope, withKey } from './action-for.ts';
import { domainErrorOf } from './error-response.ts';
import { failedAction } from './failed-action.ts';
import { guard } from './guard.ts';
import { type ReceivedFile, receiveUpload, type UploadOptions } from './receive-upload.ts';

export type UploadScope<A extends 'staff' | 'owner' | 'member'> = ActionScope<A> & {
  /** Null where no file was chosen or it is empty. It is deleted again when `run` throws. */
  file: ReceivedFile | null;
};

/** `actionFor` of a form with a file. Who may not come is refused before a byte of it is stored. */
export function uploadFor<A extends 'staff' | 'owner' | 'member', R>(
  audience: A,
  options: UploadOptions,
  run: (scope: UploadScope<A>) => Promise<R>,
): (args: ActionFunctionArgs) => Promise<R> {
  return async ({ request, params }) => {
    try {
      const ctx = await guard(audience, request);
      const { form, file } = await receiveUpload(request, ctx.tenant.id, options);
      try {
        const url = new URL(request.url);
        return await run({ ctx: withKey(ctx, form), form, file, request, url, params });
      } catch (error) {
        if (file && !(error instanceof Response)) await deleteFile(ctx.tenant.id, file.key);
        throw error;
      }
    } catch (error) {
      const known = domainErrorOf(error);
      throw known ? await failedAction(known, request) : error;
    }
  };
}
