import { useFetcher, useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { Search, SearchX } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Skeleton } from './ui/skeleton.tsx';

const TYPING_PAUSE_MS = 120;
/** A character of Chinese says as much as three letters. */
const FEWEST_LETTERS = 3;

type Home = { propertyId: string; code: string; communityName: string };

type HomeSearchProps<Found extends Home> = {
  /** The page that finds them: `?q=` answers with `q` and `found`. */
  address: string;
  label: string;
  placeholder: string;
  /** Until enough has been typed. */
  hint?: string;
  nobody: (query: string) => string;
  /** Who lives there. */
  people: (home: Found) => string;
  /** On the right of a home: what is open there. */
  beside: (home: Found) => ReactNode;
  /** Where it leads. */
  to: (home: Found) => string;
};

/** Finds a home by a few characters of the room, a name or a telephone number, then Enter. */
export function HomeSearch<Found extends Home>(props: HomeSearchProps<Found>) {
  const { address, label, placeholder, hint, nobody, people, beside, to } = props;
  const navigate = useNavigate();
  const { load, data } = useFetcher<{ q: string; found: Found[] }>();
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const wanted = typed.length >= FEWEST_LETTERS || /\p{Script=Han}/u.test(typed) ? typed : '';
  useEffect(() => {
    if (wanted === '') return;
    const search = `${address}?${new URLSearchParams({ q: wanted })}`;
    const timer = setTimeout(() => load(search), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address, wanted, load]);
  const found = wanted !== '' && data?.q === wanted ? (data.found as Found[]) : null;
  return (
    <Command
      shouldFilter={false}
      loop
      label={label}
      className="max-w-2xl overflow-hidden rounded-lg border border-line bg-surface shadow-xs"
    >
      <div className="flex items-center gap-3 px-4">
        <Search aria-hidden className="size-5 shrink-0 text-muted" />
        <Command.Input
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={placeholder}
          className="h-14 w-full bg-transparent text-base outline-none"
        />
      </div>
      {hint && wanted === '' && <p className="border-line border-t px-4 py-3 text-muted text-sm">{hint}</p>}
      <Command.List className={wanted === '' ? 'hidden' : 'border-line border-t p-1.5'}>
        {found === null && (
          <Command.Loading label={label}>
            <span className="block space-y-3 p-3">
              <Skeleton className="w-3/5" />
              <Skeleton className="w-2/5" />
            </span>
          </Command.Loading>
        )}
        {found?.length === 0 && (
          <p role="status" className="flex items-center gap-2.5 px-3 py-5 text-muted text-sm">
            <SearchX aria-hidden className="size-4.5" />
            {nobody(wanted)}
          </p>
        )}
        {found?.map((home) => (
          <Command.Item
            key={home.propertyId}
            value={home.propertyId}
            onSelect={() => navigate(to(home))}
            className="flex min-h-13 cursor-pointer items-center gap-4 rounded-md px-3 py-2 text-sm data-[selected=true]:bg-hover"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-medium text-base">
                {home.code} <span className="font-normal text-muted text-sm">{home.communityName}</span>
              </span>
              <span className="block truncate text-muted">{people(home)}</span>
            </span>
            {beside(home)}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
