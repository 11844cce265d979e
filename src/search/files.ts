/** The files of the index and the texts that are quoted, from the site itself. */
import { basePath } from '../domain/permalink.ts';

/** What the server has not. */
export class Missing extends Error {
  override name = 'Missing';
}

export function siteFiles(site: { url: string }) {
  const base = basePath(site);
  async function response(address: string): Promise<Response> {
    const answer = await fetch(base + encodeAddress(address));
    if (!answer.ok) throw new Missing(`${address}: ${answer.status}`);
    return answer;
  }
  const texts = new Map<string, Promise<string>>();
  return {
    json: async (address: string): Promise<unknown> => (await response(address)).json(),
    text(address: string): Promise<string> {
      const known = texts.get(address) ?? response(address).then((answer) => answer.text());
      texts.set(address, known);
      // What failed is asked for again.
      known.catch(() => texts.delete(address));
      return known;
    },
  };
}

/** Ids may be in any script; what follows the question mark is plain. */
function encodeAddress(address: string): string {
  return encodeURI(address);
}
