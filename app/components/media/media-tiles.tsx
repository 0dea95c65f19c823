import { CircleCheck, Mic, TriangleAlert, Video, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import { Button } from '#app/components/ui/button.tsx';
import { ProgressBar } from '#app/components/ui/progress-bar.tsx';
import type { MediaItem } from './ticket-media.ts';

/** What will be sent, with its state and a way to take it out again. */
export function MediaTiles({ items, onRemove }: { items: MediaItem[]; onRemove: (id: string) => void }) {
  const { t } = useTranslation('service');
  const issueText = useIssueText();
  if (items.length === 0) return null;
  return (
    <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
      {items.map((item) => (
        <li
          key={item.id}
          className={cn(
            'relative aspect-square overflow-hidden rounded-lg border bg-sunken',
            item.state === 'failed' ? 'border-danger' : 'border-line',
          )}
        >
          <Preview item={item} />
          {item.state === 'sending' && (
            <div className="absolute inset-0 flex flex-col justify-center bg-surface/70 px-3">
              <ProgressBar label={t('media.progress', { name: item.name })} value={item.share} />
            </div>
          )}
          {item.state === 'sent' && (
            <CircleCheck
              role="img"
              aria-label={t('media.sent')}
              className="absolute right-1.5 bottom-1.5 size-5 rounded-full bg-surface text-positive"
            />
          )}
          {item.issue && (
            <p
              role="alert"
              className="absolute inset-x-0 bottom-0 flex max-h-full gap-1 overflow-y-auto bg-danger-soft p-1.5 text-danger text-xs leading-tight"
            >
              <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
              {issueText(item.issue)}
            </p>
          )}
          {item.state !== 'sent' && item.state !== 'sending' && (
            <Button
              variant="secondary"
              size="icon-sm"
              aria-label={t('media.remove', { name: item.name })}
              onClick={() => onRemove(item.id)}
              className="absolute top-1 right-1"
            >
              <X aria-hidden />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Preview({ item }: { item: MediaItem }) {
  const { t } = useTranslation('service');
  if (item.kind === 'voice')
    return (
      <div className="flex h-full flex-col items-center justify-center gap-1 p-1">
        <Mic aria-hidden className="size-5 text-muted" />
        {/* biome-ignore lint/a11y/useMediaCaption: what somebody just said has no captions */}
        <audio src={item.url} controls aria-label={t('media.voice')} className="w-full" />
      </div>
    );
  if (item.content.type.startsWith('video/'))
    return (
      <div className="grid h-full place-items-center text-muted">
        <Video aria-hidden className="size-6" />
        <span className="sr-only">{item.name}</span>
      </div>
    );
  return <img src={item.url} alt={item.name} className="size-full object-cover" />;
}
