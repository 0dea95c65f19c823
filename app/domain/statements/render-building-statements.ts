import type { z } from 'zod';
import type { TenantContext } from '#tenants/context.ts';
import { type buildingStatementsInput, listBuildingStatements } from './list-building-statements.ts';
import { renderStatements } from './render-statements.ts';
import type { Statement } from './statement-data.ts';

/**
 * The statements of a whole building as one PDF, read and drawn a few at a time while it is taken, so that neither time nor memory grows with what waits.
 *
 * @throws DomainError `not_found`, `forbidden`, `invalid_input`, before the first piece
 */
export async function renderBuildingStatements(
  ctx: TenantContext,
  input: z.input<typeof buildingStatementsInput>,
): Promise<{ buildingName: string; pieces: AsyncGenerator<Uint8Array, void, undefined> }> {
  const first = await listBuildingStatements(ctx, input);
  const pieces = await renderStatements(ctx, statementsFrom(ctx, input, first), input.language);
  return { buildingName: first.buildingName, pieces };
}

async function* statementsFrom(
  ctx: TenantContext,
  input: z.input<typeof buildingStatementsInput>,
  first: Awaited<ReturnType<typeof listBuildingStatements>>,
): AsyncGenerator<Statement, void, undefined> {
  for (let page = first; ; ) {
    yield* page.statements;
    if (!page.next) return;
    page = await listBuildingStatements(ctx, { ...input, after: page.next });
  }
}
