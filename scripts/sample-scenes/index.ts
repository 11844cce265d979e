/** Every scene of the sample photo library. */
import type { Scene } from './canvas.ts';
import { covers } from './covers.ts';
import { events } from './events.ts';
import { fields } from './fields.ts';
import { gatherings } from './gatherings.ts';
import { rooms } from './rooms.ts';
import { town } from './town.ts';

export const scenes: readonly Scene[] = [...fields, ...town, ...rooms, ...events, ...gatherings, ...covers];
