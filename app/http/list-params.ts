/** A list's state as its address holds it: `?q=&sort=-due&after=…&size=50&status=open`. */
export type ListParams<Sort extends string> = {
  /** What was typed into the search box, trimmed; empty when nothing was. */
  q: string;
  sort: { field: Sort; direction: 'asc' | 'desc' };
  /** The page's place: rows after or before this cursor; both null on the first page. */
  after: string | null;
  before: string | null;
  size: number;
  /** The value of a filter; null when it is not set or not one of `allowed`. */
  filter: <Value extends string>(name: string, allowed?: readonly Value[]) => Value | null;
};

const PAGE_SIZES = [20, 50, 100];

/** Reads a list's address. Whatever is unknown or malformed counts as not given, because addresses get shortened and shared. */
export function readListParams<Sort extends string>(
  request: Request,
  options: { sorts: readonly Sort[]; defaultSort: Sort | `-${Sort}`; defaultSize?: number },
): ListParams<Sort> {
  const params = new URL(request.url).searchParams;
  const wanted = params.get('sort') ?? '';
  const known = options.sorts.some((field) => field === wanted.replace(/^-/, ''));
  const sort = known ? wanted : options.defaultSort;
  const size = Number(params.get('size'));
  return {
    // A control character is nothing that a text of the database can hold.
    q: (params.get('q') ?? '')
      .normalize('NFKC')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 200),
    sort: { field: sort.replace(/^-/, '') as Sort, direction: sort.startsWith('-') ? 'desc' : 'asc' },
    after: params.get('after')?.slice(0, 500) || null,
    before: params.get('before')?.slice(0, 500) || null,
    size: PAGE_SIZES.includes(size) ? size : (options.defaultSize ?? 50),
    filter: <Value extends string>(name: string, allowed?: readonly Value[]) => {
      const value = params.get(name)?.trim().slice(0, 200);
      if (!value) return null;
      return !allowed || allowed.includes(value as Value) ? (value as Value) : null;
    },
  };
}
