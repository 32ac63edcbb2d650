/**
 * A disk by what does not change when it is found under another name: all that is said must fit. The installer waits
 * where no disk of the machine fits, or more than one does.
 */
export interface DiskSpec {
  /** Its serial number, as `lsblk -o SERIAL` shows it. @default any */
  readonly serial?: string;

  /** Its model, as `lsblk -o MODEL` shows it: `SAMSUNG MZ7L3480`. @default any */
  readonly model?: string;

  /** Its size in GB as on its label, with 1 % to either side: `480`. @default any */
  readonly sizeGB?: number;
}
