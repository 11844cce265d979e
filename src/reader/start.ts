/** The web reader of an issue: everything here is an addition to a page that reads without it. */
import { announcer } from './announce.ts';
import { contents } from './contents.ts';
import { copier } from './copy.ts';
import { find } from './find.ts';
import { followFragments } from './fragment.ts';
import { offline } from './offline.ts';
import { pageKeys } from './page-keys.ts';
import { paragraphs } from './paragraph.ts';
import { part } from './parts.ts';
import { keptPlace } from './place.ts';
import { readingView } from './reading-view.ts';
import { keptSettings, settingsPanel } from './settings-panel.ts';
import { speech } from './speech.ts';

function start(): void {
  const reader = part('reader', 'div');
  const text = part('text', 'div');
  part('bar', 'div').hidden = false;
  const voice = announcer(part('announcer', 'p'));
  const copies = copier(voice);
  const settings = keptSettings();
  const view = readingView(text, voice);
  settingsPanel(settings, view, voice);
  contents(view, text);
  find(view, text, voice);
  const aloud = speech({ view, text, announcer: voice, copier: copies, rate: { get: () => settings.get().rate, set: (rate) => settings.change({ rate }) } });
  paragraphs({ view, text, announcer: voice, copier: copies, listenFrom: aloud.listenFrom });
  pageKeys(view, text);
  view.want(settings.get().view);
  followFragments(view, text);
  keptPlace(view, text, reader.dataset['issue'] ?? location.pathname);
  document.documentElement.setAttribute('data-reading', '');
  offline();
}

start();
