/** https://www.rfc-editor.org/rfc/rfc9309, with the Sitemap line of https://www.sitemaps.org/protocol.html#submit_robots */
import type { Robots } from '../../domain/sitemap.ts';

/** `Allow` stands first: old robots take the first rule that fits, new ones the longest. */
export function renderRobots({ allow, disallow, sitemaps }: Robots): string {
  return [
    'User-agent: *',
    ...allow.map((address) => `Allow: ${address}`),
    ...disallow.map((address) => `Disallow: ${address}`),
    '',
    ...sitemaps.map((address) => `Sitemap: ${address}`),
    '',
  ].join('\n');
}
