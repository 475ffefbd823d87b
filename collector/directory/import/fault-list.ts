import type { ImportFault } from '../import.contract.ts';
import type { Columns, Meaning } from './columns.ts';
import type { Sheet, SheetRow } from './csv-reader.ts';
import type { ImportPlan } from './import-plan.ts';

/** Faults of a plan's lines, each with its place in the file. */
export class FaultList {
  readonly #plan: ImportPlan;
  readonly #sheet: Sheet;
  readonly #columns: Columns;

  /** Begins with the faults that reading the file found. */
  constructor(plan: ImportPlan, sheet: Sheet, columns: Columns) {
    this.#plan = plan;
    this.#sheet = sheet;
    this.#columns = columns;
    plan.faults.push(...sheet.faults);
  }

  /** Notes a fault; by default one for which the line is left out and nothing is removed. */
  add(
    row: SheetRow,
    meaning: Meaning,
    message: string,
    severity: ImportFault['severity'] = 'line',
  ): void {
    const index = this.#columns.get(meaning);
    const column = index === undefined ? null : this.#sheet.header[index]!;
    this.#plan.faults.push({ line: row.line, column, message, severity });
  }

  /** Whether a line could not be read: who or what it meant must then not be removed. */
  get barsRemoval(): boolean {
    return this.#plan.faults.some(({ severity }) => severity === 'line');
  }
}
