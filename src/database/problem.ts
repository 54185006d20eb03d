/** Something a person has to mend before Palabre can use its database: what is wrong, then what to do, in one text without secrets. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';

  constructor(what: string, mend: string, options?: ErrorOptions) {
    super(`${what} ${mend}`, options);
  }
}
