import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { Combobox } from '#app/components/ui/combobox.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { Radio } from '#app/components/ui/radio.tsx';

type CommunityCardProps = {
  communities: readonly { id: string; name: string }[];
  /** The one that an earlier check was made with. */
  chosen: string | null;
};

/** Into which community rows go that name none: one that exists, or a new one. */
export function CommunityCard({ communities, chosen }: CommunityCardProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const [kind, setKind] = useState<'existing' | 'new'>(communities.length > 0 ? 'existing' : 'new');
  const [communityId, setCommunityId] = useState(
    chosen ?? (communities.length === 1 ? (communities[0]?.id ?? '') : ''),
  );
  const [name, setName] = useState('');
  return (
    <Card title={t('screens.community.title')} description={t('screens.community.text')}>
      <div className="max-w-xl space-y-4">
        {communities.length > 0 ? (
          <div role="radiogroup" aria-label={t('screens.community.title')} className="flex flex-wrap gap-x-6">
            {(['existing', 'new'] as const).map((value) => (
              <label
                key={value}
                htmlFor={`${id}${value}`}
                className="flex min-h-11 items-center gap-3 text-sm md:min-h-8"
              >
                <Radio
                  id={`${id}${value}`}
                  name="community"
                  value={value}
                  checked={kind === value}
                  onChange={() => setKind(value)}
                />
                {t(`screens.community.${value}`)}
              </label>
            ))}
          </div>
        ) : (
          <input type="hidden" name="community" value="new" />
        )}
        {kind === 'existing' ? (
          <div className="space-y-1.5">
            <Label htmlFor={`${id}id`}>{t('screens.community.choose')}</Label>
            <Combobox
              id={`${id}id`}
              label={t('screens.community.choose')}
              value={communityId}
              onChange={setCommunityId}
              options={communities.map((community) => ({ value: community.id, label: community.name }))}
            />
            <input type="hidden" name="communityId" value={communityId} />
          </div>
        ) : (
          <div className="space-y-1.5">
            <Label htmlFor={`${id}name`}>{t('screens.community.name')}</Label>
            <Input
              id={`${id}name`}
              name="communityName"
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
