/**
 * An empty page: the document, the company and the session, and nothing else. `npm run bench -- page` measures the portal's pages
 * against it, so it shows what any page costs before its own work begins.
 */
export default function Blank() {
  return null;
}
