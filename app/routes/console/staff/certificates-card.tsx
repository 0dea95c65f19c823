import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StaffRecord } from '#app/domain/staff/records/get-staff-record.ts';
import { ConfirmAction } from '../confirm-action.tsx';
import { AddCertificate } from './add-certificate-form.tsx';
import { CertificatePaper } from './certificate-paper.tsx';

type CertificatesCardProps = {
  membershipId: string;
  certificates: StaffRecord['certificates'];
  canUpdate: boolean;
};

const tones = { valid: 'positive', ending: 'warning', ended: 'danger' } as const;

export function CertificatesCard({ membershipId, certificates, canUpdate }: CertificatesCardProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <Card
      title={t('certificates.title')}
      actions={canUpdate && <AddCertificate membershipId={membershipId} />}
    >
      {certificates.length === 0 ? (
        <p className="text-muted text-sm">{t('certificates.none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {certificates.map(({ id, name, number, issuedOn, expiresOn, state, fileName }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-medium">{name}</p>
                <p className="text-muted text-sm">
                  {[number, issuedOn && t('certificates.issued', { day: format.day(issuedOn) })]
                    .filter(Boolean)
                    .join(' · ') || '—'}
                </p>
                <CertificatePaper
                  action={`/console/staff/${membershipId}/certificates/${id}`}
                  name={name}
                  fileName={fileName}
                  canUpdate={canUpdate}
                />
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
