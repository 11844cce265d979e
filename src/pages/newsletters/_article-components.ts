/** The components that an article's module asks for, each given what it needs of this page. */
import type { BookPiece } from '../../domain/issue-book.ts';
import type { Library } from '../../domain/library.ts';
import { figureOf } from '../../domain/photo-credit.ts';
import { bindProps } from '../../components/newsletter/bind-props.ts';
import DatePlace from '../../components/newsletter/DatePlace.astro';
import FactBox from '../../components/newsletter/FactBox.astro';
import PhotoRow from '../../components/newsletter/PhotoRow.astro';
import Programme from '../../components/newsletter/Programme.astro';
import Prose from '../../components/newsletter/Prose.astro';
import PullQuote from '../../components/newsletter/PullQuote.astro';
import { markdownHtml, photosById } from '../../production/body-html.ts';
import { photoIds } from '../../library/mdx/read-article-body.ts';
import type { ArticleComponent } from '../../library/mdx/parse-article.ts';
import type { PieceRuns } from '../../library/markdown/piece-runs.ts';

export function articleComponents(library: Library, { title }: BookPiece, runs: PieceRuns) {
  const render = (source: string) => markdownHtml(source, library, { channel: 'newsletter', piece: { title, runs } });
  const figuresNamed = (list: string) => photoIds(list).flatMap((id) => photosById(library).get(id) ?? []).flatMap((photo) => figureOf(photo, 'newsletter') ?? []);
  return {
    Prose: bindProps(Prose, { render }),
    PhotoRow: bindProps(PhotoRow, { site: library.site, figuresNamed }),
    DatePlace,
    FactBox,
    Programme,
    PullQuote,
  } satisfies Record<ArticleComponent | 'Prose', unknown>;
}
