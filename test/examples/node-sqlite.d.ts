/** What an example uses of `node:sqlite`, which Node's declarations have from version 22 on. The package supports Node 20. */
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
