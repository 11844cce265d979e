/** `node scripts/contact-sheet.ts [out.png] [#rrggbb]` */
import { join } from 'node:path';
import { writeContactSheet } from '../src/production/contact-sheet.ts';

const [out = 'contact-sheet.png', color] = process.argv.slice(2);
const cards = await writeContactSheet({ contentFolder: join(import.meta.dirname, '../content'), out, color });
console.log(`카드 ${cards}장을 ${out}에 모았습니다.`);
