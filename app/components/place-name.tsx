import { Fragment } from 'react';

/** Where something is, in words. The code of a property (`1-1-101`) stays on one line: a browser would break it at its hyphens. */
export function PlaceName({ children }: { children: string }) {
  return children.split(' ').map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one text keep their order
    <Fragment key={index}>
      {index > 0 && ' '}
      {word.includes('-') ? <span className="whitespace-nowrap">{word}</span> : word}
    </Fragment>
  ));
}
