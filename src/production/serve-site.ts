/** `npm run preview`: the built site over HTTP, as any file server would give it. For looking at, not for publishing. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
  '.ics': 'text/calendar; charset=utf-8',
};

/** @param base the path that the site's address carries, without a slash at its end */
export function siteServer(folder: string, base: string): Server {
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/', base);
    void send(path).catch(() => response.writeHead(500).end());

    async function send(file: string | undefined): Promise<void> {
      const found = file === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined);
      const body = found ?? (await readFile(join(folder, '404.html')).catch(() => Buffer.from('404')));
      const type = found && file !== undefined ? (TYPES[extname(file)] ?? 'application/octet-stream') : TYPES['.html'];
      response.writeHead(found ? 200 : 404, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body);
    }
  });
}

/** The file of an address, or undefined where the address leads out of the site. */
function pathOf(url: string, base: string): string | undefined {
  try {
    const decoded = decodeURIComponent(new URL(url, 'http://localhost').pathname).normalize('NFC');
    if (!decoded.startsWith(`${base}/`) || decoded.includes('\0')) return undefined;
    const path = normalize(decoded.slice(base.length + 1));
    if (path.startsWith(`..${sep}`) || path === '..') return undefined;
    return path === '.' || path.endsWith(sep) ? join(path, 'index.html') : path;
  } catch {
    return undefined;
  }
}
