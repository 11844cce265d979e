import { z } from 'zod';
import { posting, publishingFields } from './publishing.ts';
import { cardOverride } from './publishing.ts';
import { instant, language, line, listOf, reference, text, whole } from './scalars.ts';

const item = z.union([
  z.strictObject({ press: reference() }),
  z.strictObject({ article: reference() }),
  z.strictObject({ video: reference() }),
  z.strictObject({ photos: listOf(reference(), 60) }),
]);
export type IssueItem = z.output<typeof item>;

/** `issue.yaml` of a newsletter. */
export const newsletter = z.strictObject({
  number: whole(1, 99_999),
  title: line(),
  publishAt: instant(),
  cover: reference().optional(),
  note: text(10_000).optional(),
  sections: listOf(z.strictObject({ title: line(100), items: listOf(item) }), 40).default([]),
  card: cardOverride.optional(),
  posted: listOf(posting).default([]),
  ...publishingFields,
});
export type NewsletterInput = z.input<typeof newsletter>;
export type Newsletter = z.output<typeof newsletter>;

/** An article beside its `issue.yaml`; it opens with its issue, unless its own fields hold it longer. */
export const article = z.strictObject({
  title: line(),
  subtitle: listOf(line(), 10).default([]),
  byline: line(100).optional(),
  photos: listOf(reference(), 60).default([]),
  publishAt: instant().optional(),
  ...publishingFields,
  lang: language().optional(),
});
export type ArticleInput = z.input<typeof article>;
export type Article = z.output<typeof article>;
