import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ApiKeyView } from '#app/domain/api-keys/list-api-keys.ts';
import { ConfirmAction } from '../../confirm-action.tsx';

const tones = { active: 'positive', expired: 'neutral', revoked: 'neutral', maker_gone: 'warning' } as const;

/** The keys of programs: what each may do, when it was last used, and a way to end it. */
export function KeysTable({ keys, canRevoke }: { keys: readonly ApiKeyView[]; canRevoke: boolean }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  return (
    <DataTable
      label={t('title')}
      rows={keys}
      rowId={({ id }) => id}
      empty={<EmptyState icon={KeyRound} title={t('empty.title')} text={t('empty.text')} />}
      rowMenu={(key) => canRevoke && key.status !== 'revoked' && <RevokeKey id={key.id} name={key.name} />}
      columns={[
        { id: 'name', header: t('name'), cell: ({ name }) => name },
        {
          id: 'prefix',
          header: t('prefix'),
          cell: ({ prefix }) => <code className="text-sm">lk_{prefix}…</code>,
          card: 'subtitle',
        },
        {
          id: 'scopes',
          header: t('scopesLabel'),
          cell: ({ scopes }) =>
            format.list(scopes.map((scope) => t(`scope.${scope.replace('.', '_')}` as 'scope.bills_read'))),
        },
        { id: 'maker', header: t('maker'), cell: ({ makerName }) => makerName, from: 'lg' },
        {
          id: 'used',
          header: t('lastUsed'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? format.relative(lastUsedAt) : t('neverUsed')),
        },
        {
          id: 'expires',
          header: t('expires'),
          cell: ({ expiresAt }) => (expiresAt ? format.moment(expiresAt) : t('never')),
          from: 'lg',
        },
        {
          id: 'status',
          header: t('statusLabel'),
          cell: ({ status }) => <Status tone={tones[status]}>{t(`status.${status}`)}</Status>,
          card: 'aside',
        },
      ]}
    />
  );
}

function RevokeKey({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('keys');
  return (
    <ConfirmAction
      intent="revoke"
      danger
      trigger={
        <Button size="sm" variant="ghost">
          {t('revoke')}
        </Button>
      }
      title={t('revokeQuestion', { name })}
      description={t('revokeText')}
      confirmLabel={t('revoke')}
    >
      <input type="hidden" name="keyId" value={id} />
    </ConfirmAction>
  );
}
