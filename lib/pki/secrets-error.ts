/** Something that is wrong with the secrets or with what is asked of them: a person's to mend, not a defect. */
export class SecretsError extends Error {}

/** The same of what a command line asks for, whatever the secrets are. */
export class AskedError extends SecretsError {}

/** The same of the age identities that were to open them. */
export class IdentityError extends SecretsError {}
