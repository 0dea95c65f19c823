import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { Textarea } from '#app/components/ui/textarea.tsx';
import { useQuestion } from '#app/components/use-question.ts';

type RecordAnswerProps = { action: string; back: string /** What it comes to, as money. */; total: string };

/** Writes down what an owner said who does not answer on the portal. */
export function RecordAnswer({ action, back, total }: RecordAnswerProps) {
  const { t } = useTranslation('quotations');
  const { form, csrf, sending, dialog } = useQuestion();
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="primary">
          {t('record')}
        </Button>
      }
      {...dialog}
      title={t('recordTitle')}
      description={t('recordText', { total })}
    >
      <Form method="post" action={action} id={form} className="space-y-4" preventScrollReset>
        <input type="hidden" name="_form" value={form} />
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        <input type="hidden" name="back" value={back} />
        <div className="space-y-1.5">
          <Label htmlFor={`${form}-reason`}>{t('reason')}</Label>
          <Textarea
            id={`${form}-reason`}
            name="reason"
            rows={2}
            maxLength={300}
            placeholder={t('reasonHint')}
          />
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button type="submit" name="intent" value="decline" pending={sending}>
            {t('decline')}
          </Button>
          <Button type="submit" name="intent" value="accept" variant="primary" pending={sending}>
            {t('accept')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
