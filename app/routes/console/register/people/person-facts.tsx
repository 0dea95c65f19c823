import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import type { PersonDetail } from '#app/domain/people/get-person.ts';
import { IdentityNumber } from './identity-number.tsx';

const linkStyle = 'rounded-sm text-brand-text underline decoration-brand-line underline-offset-3';

/** How a person is reached, and what else is known of them. */
export function PersonFacts({ person, canReveal }: { person: PersonDetail; canReveal: boolean }) {
  const { t } = useTranslation(['people', 'aftercare']);
  const { phone, email, language, gender, maskedIdentity, externalNumber, vehicles } = person;
  return (
    <Card title={t('person.contact')}>
      <DescriptionList
        items={[
          {
            label: t('person.phone'),
            value: phone && (
              <a href={`tel:${phone}`} className={linkStyle}>
                {phone}
              </a>
            ),
            figures: true,
          },
          {
            label: t('person.email'),
            value: email && (
              <a href={`mailto:${email}`} className={`break-all ${linkStyle}`}>
                {email}
              </a>
            ),
          },
          {
            label: t('person.language'),
            value: language ? t(`languages.${language}`) : t('person.companyLanguage'),
          },
          { label: t('aftercare:complaints.level'), value: t(`aftercare:levels.${person.level}`) },
          { label: t('person.gender'), value: gender && t(`person.genders.${gender}`) },
          {
            label: t('person.identity'),
            value: maskedIdentity ? (
              <IdentityNumber personId={person.id} masked={maskedIdentity} canReveal={canReveal} />
            ) : (
              <span className="text-muted">{t('person.noIdentity')}</span>
            ),
            figures: true,
          },
          ...(externalNumber ? [{ label: t('person.number'), value: externalNumber, figures: true }] : []),
          {
            label: t('person.portal'),
            value: person.usesPortal ? t('person.usesPortal') : t('person.noPortal'),
          },
          ...(vehicles.length > 0
            ? [
                {
                  label: t('person.vehicles'),
                  value: vehicles.map(({ plate }) => plate).join(', '),
                  figures: true,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
