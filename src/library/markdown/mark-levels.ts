import type { MarkKind } from './mark-line.ts';

/** Deeper than this no screen has room; officials stop at four. */
const DEEPEST = 6;

interface Leveled {
  kind: MarkKind;
  order: number;
  /** Columns of space before the mark. */
  indent: number;
}

/**
 * Gives each line of one group of officials' marks its level, in the order of the lines:
 * □ ■ 1, ○ ㅇ ● ◦ ❍ 2, `-` `–` 3 (or one below an open 가.), ㆍ · as `-`, but one below an open `-`;
 * ▶ ▷ 1, or one below the line they are indented under, where the group has a □;
 * ※ one below the line it follows; 가. one below the current line, 나. beside 가.
 */
export class MarkLevels {
  /** Indent of the last line of each level, outermost first. */
  #indents: number[] = [];
  #hasBox = false;
  #lastLevel = 0;
  #currentLevel = 0;
  #dashLevel = 0;
  #countLevel = 0;
  #sequence = { order: -1, level: 0 };

  /** Whether a counting letter carries on the count so far. */
  continues(order: number): boolean {
    return order === this.#sequence.order + 1;
  }

  /** Whether a mark other than ※ has been seen: only below one are `-` and ㆍ marks across a blank line. */
  get hasPoint(): boolean {
    return this.#lastLevel > 0;
  }

  next(mark: Leveled): number {
    const level = Math.min(DEEPEST, this.#levelOf(mark));
    this.#remember(mark, level);
    return level;
  }

  #levelOf(mark: Leveled): number {
    switch (mark.kind) {
      case 'box':
        return 1;
      case 'circle':
        return 2;
      case 'arrow':
        return this.#hasBox ? this.#indentedUnder(mark.indent) + 1 : 1;
      case 'dash':
        return this.#countLevel ? Math.max(3, this.#countLevel + 1) : 3;
      case 'dot':
        return this.#dashLevel ? this.#dashLevel + 1 : this.#countLevel ? Math.max(3, this.#countLevel + 1) : 3;
      case 'remark':
        return this.#lastLevel + 1;
      case 'count':
        return mark.order > 0 && this.continues(mark.order) ? this.#sequence.level : this.#currentLevel + 1;
    }
  }

  /** The deepest level whose last line stands further left. */
  #indentedUnder(indent: number): number {
    for (let level = this.#indents.length; level > 0; level--) {
      const other = this.#indents[level - 1];
      if (other !== undefined && other < indent) return level;
    }
    return 0;
  }

  #remember(mark: Leveled, level: number): void {
    // Remarks stand side by side under the line that the first of them follows.
    if (mark.kind === 'remark') return;
    this.#lastLevel = level;
    this.#indents.length = level;
    this.#indents[level - 1] = mark.indent;
    if (mark.kind === 'box') this.#hasBox = true;
    if (mark.kind === 'count') {
      this.#sequence = { order: mark.order, level };
      this.#countLevel = level;
    } else {
      this.#currentLevel = level;
      if (level <= this.#countLevel) this.#countLevel = 0;
    }
    if (mark.kind === 'dash') this.#dashLevel = level;
    else if (level <= this.#dashLevel) this.#dashLevel = 0;
  }
}
