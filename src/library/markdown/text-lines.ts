import { cleanText } from './clean-source.ts';

/** Lines of plain text under construction: indentation, the leads of list items, single blank lines between blocks. */
export class TextLines {
  readonly #lines: string[] = [];
  readonly #indents: string[] = [];
  #indent = '';
  #lead: string | undefined;
  #gap = false;

  /** Asks for one blank line before what comes next; at the very start and right after a lead there is none. */
  gap(): void {
    if (this.#lead === undefined) this.#gap = true;
  }

  /** Goes one step in: the next line starts with `lead`, those after it with `indent`. */
  enter(lead: string, indent: string): void {
    // An item that starts with an item keeps both leads: `- 1. 글`.
    this.#lead = (this.#lead ?? this.#indent) + lead;
    this.#indents.push(this.#indent);
    this.#indent += indent;
  }

  /** One step out. An item without text leaves no line. */
  leave(): void {
    this.#indent = this.#indents.pop() ?? '';
    this.#lead = undefined;
  }

  add(text: string): void {
    if (text === '') return;
    if (this.#gap && this.#lines.length > 0) this.#lines.push('');
    this.#gap = false;
    for (const line of text.split('\n')) {
      this.#lines.push(cleanText((this.#lead ?? this.#indent) + line).trimEnd());
      this.#lead = undefined;
    }
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}
