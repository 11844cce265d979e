/** Ties Astro's build to the edition at hand. */
import type { AstroIntegration } from 'astro';
import { editionAtHand } from '../library/edition.ts';

export function editionIntegration(): AstroIntegration {
  return {
    name: 'sosik-edition',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // `astro build` by itself would skip the check, the staging and the leak check.
        if (command === 'build' && !editionAtHand()) throw new Error('npm run build 로 시작하세요.');
      },
    },
  };
}
