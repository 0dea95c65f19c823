import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { useRootData } from '#app/components/use-root-data.ts';

/** Imports the lines of a file, or gives it up. */
export function StatementActions({ newCount, hasErrors }: { newCount: number; hasErrors: boolean }) {
  const { t } = useTranslation('bank');
  const csrf = useRootData()?.csrf;
  const sending = useNavigation().state !== 'idle';
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <Button type="submit" name="intent" value="cancel" variant="ghost">
        {t('statement.cancel')}
      </Button>
      {!hasErrors && (
        <Button type="submit" name="intent" value="import" variant="primary" pending={sending}>
          {newCount > 0 ? t('statement.import', { count: newCount }) : t('statement.importNothing')}
        </Button>
      )}
    </Form>
  );
}
