import { LinkButton } from '#app/components/ui/link-button.tsx';

type OlderPagesProps = {
  /** The address of the next page; null at the end. */
  older: string | null;
  /** The first page's address, where this is not the first. */
  newest: string | null;
  olderLabel: string;
  newestLabel: string;
};

/** The ends of a page of history: further back, and to the beginning again. */
export function OlderPages({ older, newest, olderLabel, newestLabel }: OlderPagesProps) {
  if (!older && !newest) return null;
  return (
    <div className="flex flex-wrap justify-center gap-2">
      {newest && (
        <LinkButton to={newest} variant="ghost">
          {newestLabel}
        </LinkButton>
      )}
      {older && (
        <LinkButton to={older} rel="next">
          {olderLabel}
        </LinkButton>
      )}
    </div>
  );
}
