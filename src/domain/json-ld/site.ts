/** The office and its site, for the home page. */
import type { Site } from '../../collections/site.ts';
import { CONTEXT, type JsonLd, lean, organization } from '../json-ld.ts';
import { absolute, path } from '../permalink.ts';

/** @param logo path of the office's mark, where it is published. */
export function composeOrganization(site: Site, logo?: string): JsonLd {
  return lean({ '@context': CONTEXT, ...organization(site, logo), telephone: site.phone, address: site.address });
}

/** With its search, which machines may ask as people do (https://schema.org/SearchAction). */
export function composeWebSite(site: Site): JsonLd {
  const home = absolute(site, path.home());
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    '@id': `${home}#website`,
    url: home,
    name: site.name,
    alternateName: site.shortName,
    inLanguage: site.lang,
    publisher: { '@id': `${home}#publisher` },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(site, path.search())}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
