import { data, redirect } from '@remix-run/node';
import { startReading } from '#app/domain/imports/start-reading.ts';
import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';

type Input = Parameters<typeof startReading>[1];

/** What is wrong with a mapping, for its form. */
export type MappingReply = { issues: FieldIssue[] };

/** Starts the check with the mapping of a form, or tells the form what is wrong with it. */
export async function readMapping(ctx: TenantContext, batchId: string, form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const existing = text('community') === 'existing' ? text('communityId') : undefined;
  try {
    await startReading(ctx, {
      batchId,
      // The operation checks it.
      mapping: parse(text('mapping')) as Input['mapping'],
      communityId: existing && isId(existing) ? existing : undefined,
      communityName: text('community') === 'new' ? text('communityName') : undefined,
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid_input') throw error;
    return data<MappingReply>({ issues: error.detail.fields ?? [] }, { status: 422 });
  }
  return redirect(`/console/import/${batchId}`);
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    throw new DomainError('invalid_input');
  }
}
