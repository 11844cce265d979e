/** The issue stays readable without a connection. Where the browser has no such thing, nothing is said: the page is the same. */
export function offline(): void {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const register = () => navigator.serviceWorker.register(new URL('sw.js', location.href.replace(/[?#].*$/, '')), { updateViaCache: 'none' }).catch(() => {});
  // The reader first, then the copy for later.
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register(), { once: true });
}
