/**
 * Puts into Astro's store what the gate lets through, and nothing else. It
 * clears the store on each run, so that nothing withdrawn survives there; bodies
 * stay out of it, so that the store stays small.
 */
import type { Loader } from 'astro/loaders';
import type { Library } from '../domain/library.ts';
import { editionForLoader } from './dev-edition.ts';

export type GatedCollection = 'press' | 'newsletters' | 'articles' | 'videos' | 'photos' | 'models' | 'social' | 'schedule' | 'broadcasts' | 'captions' | 'coverage' | 'withdrawn';

interface StoredItem {
  id: string;
  [field: string]: unknown;
}

function itemsOf(library: Library, collection: GatedCollection): StoredItem[] {
  const items = {
    press: library.releases,
    newsletters: library.issues,
    articles: library.articles,
    videos: library.videos,
    photos: library.photos,
    // The ledger stays closed: consent is decided before anything is stored.
    models: [],
    social: library.social,
    schedule: library.schedule,
    broadcasts: library.broadcasts,
    captions: library.captions,
    coverage: library.coverage,
    withdrawn: library.tombstones.map((stone) => ({ ...stone, entry: stone.id, id: `${stone.kind}/${stone.id}` })),
  } satisfies Record<GatedCollection, readonly object[]>;
  return items[collection] as unknown as StoredItem[];
}

export function gatedLoader(collection: GatedCollection): Loader {
  return {
    name: `sosik-${collection}`,
    load: async ({ store, watcher }) => {
      const fill = async () => {
        const { library } = await editionForLoader();
        store.clear();
        for (const item of itemsOf(library, collection)) store.set({ id: item.id, data: item });
      };
      await fill();
      watcher?.on('all', (_event, file) => {
        void editionForLoader(file).then(fill);
      });
    },
  };
}
