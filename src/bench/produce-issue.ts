/** A process of its own for the bench: prepares a newsroom and makes its issues' photos, or all their forms, and prints what the forms took. */
import { bookFigures } from '../domain/issue-book.ts';
import { ISSUE_FORMS } from '../domain/issue-form.ts';
import { stopwatch } from '../infra/clock.ts';
import { handOver } from '../library/edition.ts';
import { settingsAt } from '../library/settings.ts';
import { photosById } from '../production/body-html.ts';
import { issueBooks } from '../production/issue-books.ts';
import { formBytes } from '../production/issue-forms.ts';
import { openEdition } from '../production/open-edition.ts';
import { renditionBytes } from '../production/renditions.ts';

const [part] = process.argv.slice(2);
const { edition, faults } = await openEdition(settingsAt(process.cwd()));
if (!edition) throw new Error(JSON.stringify(faults));
handOver(edition);
const elapsed = stopwatch();
let bytes = 0;
for (const { book } of issueBooks(edition.library)) {
  if (part === 'photos') {
    for (const { picture } of bookFigures(book)) {
      const photo = photosById(edition.library).get(picture.photo);
      if (photo) for (const rendition of picture.jpeg) bytes += (await renditionBytes(photo, rendition)).length;
    }
  } else for (const form of ISSUE_FORMS) bytes += (await formBytes(form, book, edition.library)).length;
}
console.log(JSON.stringify({ milliseconds: Math.round(elapsed()), bytes, peakBytes: process.resourceUsage().maxRSS * 1024 }));
