import type { APIRoute } from 'astro';
import { href, path } from '../../../../domain/permalink.ts';
import { sha256 } from '../../../../infra/file-digest.ts';
import { currentEdition } from '../../../../library/edition.ts';
import { openLibrary } from '../../../../library/open-library.ts';
import { FORMS_VERSION } from '../../../../production/issue-forms.ts';
import { publish } from '../../../../production/publish.ts';
import { clearingWorker, issueWorker, type WorkerPlan } from '../../../../reader/issue-worker.ts';
import { issueViews } from './_issue-views.ts';

interface View {
  isOpen: boolean;
  plan: WorkerPlan;
}

/** Longer than a slow phone needs, shorter than a reader waits. */
const PATIENCE = 4000;

export async function getStaticPaths() {
  const { shell, outputs } = currentEdition();
  if (outputs === 'pages') return [];
  const library = await openLibrary();
  return issueViews(library).map(({ id, params, sources, view }) => {
    const prefix = `sosik-issue:${href(library.site, path.issue(id))}:`;
    const plan: WorkerPlan = { prefix, version: sha256(JSON.stringify([shell, view, FORMS_VERSION])).slice(0, 16), patience: PATIENCE };
    const shown: View = { isOpen: view.kind === 'open', plan };
    return publish({ params, path: path.issueWorker(id), sources, view: shown });
  });
}

export const GET: APIRoute<{ view: View }> = ({ props: { view } }) => {
  const script = view.isOpen ? `(${issueWorker.toString()})(self, ${JSON.stringify(view.plan)});\n` : `(${clearingWorker.toString()})(self, ${JSON.stringify({ prefix: view.plan.prefix })});\n`;
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
