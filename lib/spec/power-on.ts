/** What limits how many machines may start at once. `dist/boot-plan.md` says how long it all takes. */
export interface PowerOnSpec {
  /** Mbit/s at which the boot server sends, all machines together. @default 1000 */
  readonly serverMbps?: number;

  /** Mbit/s at which registries and package mirrors send, all machines together. @default 1000 */
  readonly registryMbps?: number;

  /** Mbit/s at which one machine receives. @default 1000 */
  readonly machineMbps?: number;

  /** MB of the operating system that a machine fetches from the boot server. @default by system and boot source */
  readonly systemMB?: number;

  /** MB of images and packages that a machine pulls before it is a node. @default by role */
  readonly imagesMB?: number;

  /** Minutes that one machine takes when it is alone: firmware, installation, first start. @default by boot source */
  readonly machineMinutes?: number;

  /** Machines that are powered on together, at most. @default 50: what TFTP and the API stand */
  readonly atOnce?: number;
}
