import type { APIRoute } from 'astro';
import { path } from '../../domain/permalink.ts';
import { composeScheduleCalendar, type ScheduleCalendar } from '../../domain/schedule-calendar.ts';
import { currentEdition } from '../../library/edition.ts';
import { openLibrary } from '../../library/open-library.ts';
import { publish } from '../../production/publish.ts';
import { renderCalendar } from '../../renderers/calendar/ical.ts';

/** None where the office gives no schedule. */
export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  const view = composeScheduleCalendar(library);
  return view ? [publish({ params: { calendar: 'schedule' }, path: path.schedule(), sources: library.schedule.map(({ id }) => `schedule:${id}` as const), view })] : [];
}

export const GET: APIRoute<{ view: ScheduleCalendar }> = ({ props: { view } }) => {
  // Every event brings its own stamp.
  return new Response(renderCalendar({ ...view, made: 0 }), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
