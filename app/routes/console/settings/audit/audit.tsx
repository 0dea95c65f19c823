import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listAuditEntries } from '#app/domain/audit/list-audit-entries.ts';
import { listMembers } from '#app/domain/identity/members/list-members.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { AuditTable } from './audit-table.tsx';

export const meta = pageTitle((t) => t('settings:audit.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['at'], defaultSort: '-at' });
  const known = (name: string, isKnown: (value: string) => boolean) => {
    const value = params.filter(name);
    return value && isKnown(value) ? value : null;
  };
  const [list, members] = await Promise.all([
    listAuditEntries(ctx, {
      q: params.q.slice(0, 100),
      actor: known('actor', (value) => value === 'system' || isId(value)),
      operation: known('operation', (value) => value.length <= 100),
      from: known('from', isDay),
      through: known('through', isDay),
      after: params.after && isId(params.after) ? params.after : null,
      limit: params.size,
    }),
    ctx.ability.can('read', 'Membership') ? listMembers(ctx, {}) : [],
  ]);
  return { ...list, actors: members.map(({ id, name }) => ({ id, name })) };
});

export default function Audit() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')} />
      <AuditTable {...list} />
    </>
  );
}
