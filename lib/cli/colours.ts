import pc from 'picocolors';

/**
 * Colours for a person's eye: none where either stream is a file or a pipe, whatever else says that colours are
 * wanted. picocolors alone takes CI for a terminal.
 */
export const colours = pc.createColors(
  pc.isColorSupported && process.stdout.isTTY === true && process.stderr.isTTY === true,
);
