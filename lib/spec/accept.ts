/** One message, of one rule at one place, that somebody overrules who knows better. `dist/report.md` lists it. */
export interface AcceptSpec {
  /** The name in brackets at the end of the message, such as `etcd-quota`. */
  readonly rule: string;

  /** The place at the beginning of the message, such as `flags.etcd.quota-backend-bytes`, or one around it. */
  readonly at: string;

  /** Why it is right all the same, for whoever reads the report. */
  readonly reason: string;
}
