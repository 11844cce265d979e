/**
 * Plays a video in its page once the reader asks for it. Before that nothing is
 * loaded from anywhere else: the page has a link to YouTube, which this script
 * replaces by a button; the frame is made by the click.
 */

const EMBED = 'https://www.youtube-nocookie.com/embed/';

/** https://developers.google.com/youtube/player_parameters */
function frameAddress(video: string, start: number): string {
  const asked = new URLSearchParams({ autoplay: '1', playsinline: '1', rel: '0', hl: 'ko', cc_lang_pref: 'ko', cc_load_policy: '1', ...(start > 0 ? { start: String(start) } : {}) });
  return `${EMBED}${encodeURIComponent(video)}?${asked.toString()}`;
}

function frameFor(video: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.allowFullscreen = true;
  // YouTube plays only where it is told by whom it was asked; the site's name, never the page.
  frame.referrerPolicy = 'strict-origin';
  frame.dataset['video'] = video;
  return frame;
}

function startPlayer(player: HTMLElement): void {
  const { video, frameTitle } = player.dataset;
  const stage = player.querySelector<HTMLElement>('[data-player="stage"]');
  const link = player.querySelector<HTMLAnchorElement>('[data-player="link"]');
  const template = player.querySelector<HTMLTemplateElement>('template');
  const button = template?.content.querySelector<HTMLButtonElement>('button');
  if (video === undefined || frameTitle === undefined || !stage || !link || !template || !button) return;

  let frame: HTMLIFrameElement | undefined;
  const play = (start: number): void => {
    const playing = frame ?? frameFor(video, frameTitle);
    playing.src = frameAddress(video, start);
    if (!frame) stage.replaceChildren(playing);
    frame = playing;
    // Whoever pressed goes on inside the player: its keys work at once, and its title is read.
    playing.focus();
    stage.scrollIntoView({ block: 'nearest' });
  };

  const still = link.querySelector('[data-player="still"]');
  if (still) button.prepend(still);
  button.addEventListener('click', () => play(0));
  const hadFocus = document.activeElement === link;
  link.replaceWith(button);
  if (hadFocus) button.focus();
  for (const note of player.querySelectorAll<HTMLElement>('[data-player="note"]')) note.replaceWith(...Array.from(template.content.querySelectorAll('[data-player="ask"]')));

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const time = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-start]') : null;
    if (!time) return;
    event.preventDefault();
    play(Number(time.dataset['start']));
  });
}

for (const player of document.querySelectorAll<HTMLElement>('[data-player="player"]')) startPlayer(player);
