import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StaffRecord } from '#app/domain/staff/records/get-staff-record.ts';

export function ProfileFacts({ record }: { record: StaffRecord }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { phone, email, department, skills, nextShift, statusAt, hiredOn, openTickets, finishedTickets } =
    record;
  return (
    <Card title={t('atAGlance')}>
      <DescriptionList
        items={[
          { label: t('openTickets'), value: format.number(openTickets), figures: true },
          { label: t('finishedTickets'), value: format.number(finishedTickets), figures: true },
          { label: t('department'), value: department?.name ?? '—' },
          {
            label: t('phone'),
            value: phone ? <TextLink to={`tel:${phone.replaceAll(' ', '')}`}>{phone}</TextLink> : '—',
          },
          { label: t('email'), value: <span className="break-all">{email}</span> },
          { label: t('skills'), value: skills.length > 0 ? format.list(skills) : '—' },
          {
            label: t('nextShift'),
            value: nextShift
              ? `${format.moment(nextShift.startsAt)} – ${format.moment(nextShift.endsAt)}`
              : t('noShift'),
          },
          { label: t('statusSince'), value: statusAt ? format.moment(statusAt) : '—' },
          { label: t('hiredOn'), value: hiredOn ? format.day(hiredOn) : '—' },
        ]}
      />
    </Card>
  );
}
