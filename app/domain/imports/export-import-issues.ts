import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import type { TableCell } from '../exports/table-cell.ts';
import type { RowIssue } from './reading/register/row-issue.ts';

const pageSize = 2_000;

type Page = { issues: RowIssue[]; last: number | null };

/** The next two thousand issues of an import, in the order of the file. */
const issuesPage = operation({
  name: 'import.export-issues',
  kind: 'read',
  input: z.object({ batchId: z.uuid(), after: z.int() }),
  can: ['import', 'Property'],
  async run({ db, tenantId }, { batchId, after }): Promise<Page> {
    const batch = await db.importBatch.findUnique({
      where: { tenantId_id: { tenantId, id: batchId } },
      select: { id: true },
    });
    if (!batch) throw new DomainError('not_found');
    const rows = await db.importIssue.findMany({
      where: { tenantId, batchId, position: { gt: after } },
      orderBy: { position: 'asc' },
      take: pageSize,
    });
    return {
      issues: rows as unknown as RowIssue[],
      last: rows.length < pageSize ? null : (rows.at(-1)?.position ?? null),
    };
  },
});

/**
 * All issues of an import as rows of a table in the reader's language, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `not_found`, before the first row
 */
export async function exportImportIssues(
  ctx: TenantContext,
  batchId: string,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  return rowsFrom(ctx, batchId, await issuesPage(ctx, { batchId, after: -1 }));
}

async function* rowsFrom(
  ctx: TenantContext,
  batchId: string,
  first: Page,
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'imports');
  yield (['sheet', 'place', 'severity', 'text'] as const).map((column) => t(`screens.issuesTable.${column}`));
  for (let page = first; ; ) {
    for (const { sheet, row, column, severity, code, params } of page.issues) {
      yield [
        sheet,
        `${column ?? ''}${row}`,
        t(`severities.${severity}`),
        t(`issues.${code}` as 'issues.owner_missing', params),
      ];
    }
    if (page.last === null) return;
    page = await issuesPage(ctx, { batchId, after: page.last });
  }
}
