/** Asked before each file that is rendered: the one place where a build sees how far it is. */
import { defineMiddleware } from 'astro:middleware';
import { noteRendering } from './production/rendering-times.ts';

export const onRequest = defineMiddleware(({ url }, next) => {
  noteRendering(url.pathname);
  return next();
});
