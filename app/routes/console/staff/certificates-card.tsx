import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { certificateFields } from '#app/domain/staff/records/certificate-fields.ts';
import type { StaffRecord } from '#app/domain/staff/records/get-staff-record.ts';
import { ConfirmAction } from '../confirm-action.tsx';
import { FormDialog } from '../form-dialog.tsx';

type CertificatesCardProps = { certificates: StaffRecord['certificates']; canUpdate: boolean };

const tones = { valid: 'positive', ending: 'warning', ended: 'danger' } as const;

export function CertificatesCard({ certificates, canUpdate }: CertificatesCardProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <Card title={t('certificates.title')} actions={canUpdate && <AddCertificate />}>
      {certificates.length === 0 ? (
        <p className="text-muted text-sm">{t('certificates.none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {certificates.map(({ id, name, number, issuedOn, expiresOn, state }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-medium">{name}</p>
                <p className="text-muted text-sm">
                  {[number, issuedOn && t('certificates.issued', { day: format.day(issuedOn) })]
                    .filter(Boolean)
                    .join(' · ') || '–'}
                </p>
              </div>
              <Status tone={tones[state]}>
                {expiresOn
                  ? t(`certificates.${state}`, { day: format.day(expiresOn) })
                  : t('certificates.unlimited')}
              </Status>
              {canUpdate && (
                <ConfirmAction
                  trigger={
                    <Button variant="ghost" size="icon-sm" aria-label={`${t('remove')}: ${name}`}>
                      <Trash2 aria-hidden />
                    </Button>
                  }
                  intent="certificate"
                  title={t('certificates.removeQuestion', { name })}
                  confirmLabel={t('remove')}
                  danger
                >
                  <input type="hidden" name="id" value={id} />
                </ConfirmAction>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function AddCertificate() {
  const { t } = useTranslation('staff');
  return (
    <FormDialog
      form="certificate"
      title={t('certificates.add')}
      trigger={
        <Button size="sm">
          <Plus aria-hidden />
          {t('certificates.add')}
        </Button>
      }
    >
      <Form id="certificate" schema={certificateFields}>
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('certificates.name')} autoComplete="off" />
            <TextField field={fields.number} label={t('certificates.number')} autoComplete="off" optional />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <DateField field={fields.issuedOn} label={t('certificates.issuedOn')} optional />
              <DateField field={fields.expiresOn} label={t('certificates.expiresOn')} optional />
            </div>
            <FormActions>
              <SubmitButton>{t('certificates.add')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
