import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bundle } from '../../conformance/bundle';
import { consumers } from '../../conformance/consumers';

/** Rules that hold for each consumer, however it works. */
describe.each(consumers.map((consumer) => [`${consumer.name}: ${consumer.reads}`, consumer] as const))(
  '%s',
  (_name, consumer) => {
    const folder = mkdtempSync(join(tmpdir(), 'mistake-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    // What is run by name only may take hours.
    it('proves that it notices a mistake', () => {
      expect(consumer.apart !== undefined || consumer.mistakes.length > 0).toBe(true);
    });

    it('finds the files with mistakes', () => {
      for (const mistake of consumer.mistakes) {
        if ('spoil' in mistake) continue;
        const bundle = Bundle.of('mistake', folder, 'v0.0.0', mistake.files);
        expect(consumer.subjects(bundle)).not.toHaveLength(0);
      }
    });

    it('comes from somewhere', () => {
      expect([...(consumer.packages ?? []), ...(consumer.programs ?? [])]).not.toHaveLength(0);
    });
  },
);
