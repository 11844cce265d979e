import { isoSeoul } from '../instant.ts';
import { DOWNLOADS, FORM_TYPES } from '../issue-form.ts';
import type { IssuePage, IssuePageItem } from '../issue-page.ts';
import { CONTEXT, type JsonLd, lean, organization, rights, some } from '../json-ld.ts';
import type { Library } from '../library.ts';
import { absolute, path } from '../permalink.ts';
import { pictureSet } from '../picture.ts';

/** https://schema.org/PublicationIssue, a number of a https://schema.org/Periodical, with its contents and its other forms. */
export function composePublicationIssue({ issue, label, cover, sections }: IssuePage, { site }: Pick<Library, 'site'>, { pictures }: { pictures: string[] }): JsonLd {
  const url = absolute(site, path.issue(issue.id));
  const publication = site.publications.find(({ id }) => id === issue.publication);
  const shown = cover && pictureSet(cover, 'newsletter')?.jpeg.at(-1);
  const images = [...(shown ? [shown.path] : []), ...pictures].map((picture) => absolute(site, picture));
  return lean({
    '@context': CONTEXT,
    '@type': 'PublicationIssue',
    '@id': url,
    url,
    mainEntityOfPage: url,
    name: issue.title,
    alternateName: label,
    issueNumber: String(issue.number),
    datePublished: isoSeoul(issue.date),
    dateModified: isoSeoul(issue.changed),
    inLanguage: issue.lang ?? site.lang,
    isAccessibleForFree: true,
    isPartOf: publication && { '@type': 'Periodical', name: publication.name, url: absolute(site, path.newsletters()), publisher: organization(site) },
    publisher: organization(site),
    image: some(images),
    hasPart: some(sections.flatMap(({ items }) => items.flatMap((item) => partOf(item, url)))),
    encoding: DOWNLOADS.map(({ form, label: name }) => ({ '@type': 'MediaObject', name, contentUrl: absolute(site, path.issueForm(issue.id, form)), encodingFormat: FORM_TYPES[form].split(';')[0] })),
    ...rights(issue, site),
  });
}

function partOf(item: IssuePageItem, issue: string): JsonLd[] {
  const url = `${issue}#${item.anchor}`;
  switch (item.kind) {
    case 'press':
      return [{ '@type': 'Article', headline: item.release.title, url }];
    case 'article':
      return [{ '@type': 'Article', headline: item.article.title, url }];
    case 'video':
      return [{ '@type': 'CreativeWork', name: item.video.title, url }];
    case 'photos':
    case 'withdrawn':
      return [];
  }
}
