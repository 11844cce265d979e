import type { APIRoute } from 'astro';
import type { SourceName } from '../../domain/newsroom.ts';
import { path } from '../../domain/permalink.ts';
import { composePhotoIndex } from '../../domain/photo-index.ts';
import { openLibrary } from '../../library/open-library.ts';
import { declare } from '../../production/publish.ts';

export const GET: APIRoute = async () => {
  const index = composePhotoIndex(await openLibrary());
  declare(path.photoIndex(), index.rows.map(([id]): SourceName => `photo:${id}`));
  return new Response(JSON.stringify(index), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
