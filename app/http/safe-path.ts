/** A path of this site that somebody wants to go to; null for anything that a browser could read as another host. */
export function safePath(wanted: string | null | undefined): string | null {
  return wanted && wanted.length < 2_000 && /^\/(?![/\\])[^\\\s]*$/.test(wanted) ? wanted : null;
}
