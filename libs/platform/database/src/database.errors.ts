/** The connection does not work as the role that the facility walls hold. */
export class WallsMissing extends Error {
  readonly code = 'WALLS_MISSING';

  constructor(role: string) {
    super(
      `The database connection works as ${role} instead of registry_app, so row-level security would not hold. ` +
        'A connection pooler in between must pass start-up options on (options=-c role=registry_app), or be left out.',
    );
    this.name = 'WallsMissing';
  }
}
