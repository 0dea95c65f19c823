import { Form } from '@remix-run/react';
import { Archive, ArchiveRestore, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { paths } from '../../paths.ts';

export function FeeItemActions({ item }: { item: FeeItemView }) {
  const { t } = useTranslation('billing');
  const csrf = useRootData()?.csrf;
  return (
    <>
      {item.status === 'active' ? (
        <ConfirmAction
          intent="archive"
          title={t('feeItems.archive.question', { name: item.name })}
          description={t('feeItems.archive.text')}
          confirmLabel={t('feeItems.archive.action')}
          danger
          trigger={
            <Button>
              <Archive aria-hidden />
              {t('feeItems.archive.action')}
            </Button>
          }
        />
      ) : (
        <Form method="post" className="contents">
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          <Button type="submit" name="intent" value="restore">
            <ArchiveRestore aria-hidden />
            {t('feeItems.restore')}
          </Button>
        </Form>
      )}
      <LinkButton to={`${paths.feeItem(item.id)}/edit`} variant="primary">
        <Pencil aria-hidden />
        {t('feeItems.edit')}
      </LinkButton>
    </>
  );
}
