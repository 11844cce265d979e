/** The components that an article's module asks for, each given what it needs of this page. */
import type { Library } from '../../domain/library.ts';
import { bindProps } from '../../components/newsletter/bind-props.ts';
import DatePlace from '../../components/newsletter/DatePlace.astro';
import FactBox from '../../components/newsletter/FactBox.astro';
import PhotoRow from '../../components/newsletter/PhotoRow.astro';
import Programme from '../../components/newsletter/Programme.astro';
import Prose from '../../components/newsletter/Prose.astro';
import PullQuote from '../../components/newsletter/PullQuote.astro';
import { bodySource, markdownHtml, photosById } from '../../production/body-html.ts';
import { photoIds } from '../../library/mdx/read-article-body.ts';
import type { ArticleComponent } from '../../library/mdx/parse-article.ts';
import { headingOffset } from './_heading-offset.ts';
import { partNames } from './_part-names.ts';

/** @param anchor of the article on the page; ids below it are its own */
export function articleComponents(library: Library, article: { id: string; title: string }, anchor: string) {
  const named = partNames(article.title);
  const offset = headingOffset(bodySource(`article:${article.id}`));
  let runs = 0;
  const render = (source: string) => {
    runs += 1;
    return named(markdownHtml(source, library, { channel: 'newsletter', headingOffset: offset, idPrefix: `${anchor}.${runs}.` }));
  };
  const photosNamed = (list: string) => photoIds(list).flatMap((id) => photosById(library).get(id) ?? []);
  return {
    Prose: bindProps(Prose, { render }),
    PhotoRow: bindProps(PhotoRow, { site: library.site, photosNamed }),
    DatePlace,
    FactBox,
    Programme,
    PullQuote,
  } satisfies Record<ArticleComponent | 'Prose', unknown>;
}
