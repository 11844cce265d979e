/** What stops a command, as a build that must not be published; its lines are for the office. */
export class ProductionFault extends Error {
  override name = 'ProductionFault';
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines[0] ?? '');
    this.lines = lines;
  }
}
