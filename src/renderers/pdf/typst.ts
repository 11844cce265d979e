/**
 * Typst as a function: a template, its data and its pictures in, a PDF out. What
 * an author wrote comes as JSON and becomes text, never source.
 */
import { resolve } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { pdfFontFiles } from './pdf-fonts.ts';

export interface TypstInput {
  /** Typst sources by name, `main.typ` among them: the project's own, with nothing of an author's in them. */
  sources: Record<string, string>;
  /** Read by the template as `json("/data.json")`. */
  data: unknown;
  /** Pictures by the name under which the template finds them: `photo-1.jpg`. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** A fault of a template, or a picture that is none. */
export class TypstError extends Error {
  override name = 'TypstError';
}

/** Nothing is here: every file that a template may read is handed in. */
const ROOT = resolve('/typst-has-no-files');

/** How often a layout may be revised. */
const PASSES = 3;

let compiler: NodeCompiler | undefined;

/**
 * Compiles to tagged PDF/UA-1. The date is the document's own, the fonts are the
 * bundled ones alone, and nothing is fetched: no source imports a package.
 *
 * @param label of a metadata element whose value is handed back.
 * @param revise may look at that value, pass by pass, and give other data, with which the document is then set anew.
 */
export function typesetPdf({ sources, data, files }: TypstInput, label: string, revise: (value: unknown, pass: number) => unknown = () => undefined): { bytes: Uint8Array; value: unknown } {
  compiler ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: pdfFontFiles() }] });
  const typst = compiler;
  try {
    for (const [name, source] of Object.entries(sources)) typst.addSource(resolve(ROOT, name), source);
    for (const [name, bytes] of files) typst.mapShadow(resolve(ROOT, name), Buffer.from(bytes));
    let layout = laidOut(typst, data, label);
    for (let pass = 1; pass <= PASSES; pass++) {
      const revised = revise(layout.value, pass);
      if (revised !== undefined) layout = laidOut(typst, revised, label);
    }
    return { bytes: exported(typst, layout.document), value: layout.value };
  } finally {
    typst.resetShadow();
    // Layouts of a whole issue are remembered otherwise, though no other issue has the same.
    typst.evictCache(0);
  }
}

function laidOut(typst: NodeCompiler, data: unknown, label: string): { document: NodeTypstDocument; value: unknown } {
  typst.mapShadow(resolve(ROOT, 'data.json'), Buffer.from(JSON.stringify(data)));
  const document = compiled(typst);
  const [value] = typst.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[];
  return { document, value };
}

function compiled(typst: NodeCompiler): NodeTypstDocument {
  const outcome = typst.compile({ mainFilePath: resolve(ROOT, 'main.typ'), resetRead: true });
  if (outcome.result === null) throw new TypstError(faultsIn(outcome.takeError()));
  return outcome.result;
}

function exported(typst: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return new Uint8Array(typst.pdf(document, { pdfStandard: 'ua-1' }));
  } catch (cause) {
    throw new TypstError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function faultsIn(error: { shortDiagnostics: { message?: string; path?: string; range?: unknown }[] } | null): string {
  return (error?.shortDiagnostics ?? []).map(({ message, path, range }) => `${path ?? ''} ${JSON.stringify(range)}: ${message ?? ''}`).join('\n') || 'Typst gave no document.';
}
