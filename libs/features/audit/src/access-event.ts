/** Who does something: a signed-in user, a named part of the registry itself, or somebody unknown (`userId` null). */
export interface Who {
  readonly userId: string | null;
  readonly userName: string;
  readonly sessionId?: string;
  /** Network address the request came from. */
  readonly address?: string;
  readonly correlationId?: string;
}

/** One thing seen, done or refused, as the access log keeps it. It names records by id and never holds an item value. */
export interface AccessEvent {
  /** What was done, `thing.verb`, such as `abstract.opened`. */
  readonly action: string;
  /** `allowed` when absent. */
  readonly result?: 'allowed' | 'denied';
  readonly facilityId?: number;
  /** Everybody shown or changed; a search hit is a disclosure too. */
  readonly patientIds?: readonly string[];
  readonly abstractId?: string;
  /** Another record that the event is about, such as an import's or a user's id. */
  readonly subject?: string;
  /** Counts, codes and names of settings; never item values. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  /** Why, as a code or a fixed phrase; what a person types may name somebody and is kept sealed with the record instead. */
  readonly reason?: string;
}
