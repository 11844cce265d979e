/** The kinds of card, each with a face of its own. */
import type { CardTemplate } from '../../domain/card.ts';
import { event } from './templates/event.ts';
import { news, notice } from './templates/headline.ts';
import { newsletter } from './templates/newsletter.ts';
import { number } from './templates/number.ts';
import { photo, video } from './templates/picture.ts';
import { quote } from './templates/quote.ts';
import { recruit } from './templates/recruit.ts';
import { safety } from './templates/safety.ts';
import type { Template } from './templates/template.ts';

export const TEMPLATES = { news, notice, event, recruit, number, quote, photo, safety, newsletter, video } as const satisfies Record<CardTemplate, Template>;
