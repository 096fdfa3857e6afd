/** The parts of `node:sqlite` that an example uses. Node's declarations have the module since version 22; the package supports Node 20. */
declare module "node:sqlite" {
  export class DatabaseSync {
    constructor(path: string);
    exec(sql: string): void;
    prepare(sql: string): StatementSync;
  }

  export class StatementSync {
    all(...parameters: (string | null)[]): Record<string, unknown>[];
    run(...parameters: (string | null)[]): object;
  }
}
