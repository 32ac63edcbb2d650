import { createSpinner } from 'nanospinner';

/** A line that moves, on a terminal only. */
export function progress({ json }: { readonly json: boolean }): (done: number, of: number) => void {
  if (json || !process.stderr.isTTY) return () => {};
  const spinner = createSpinner('', { stream: process.stderr });
  return (done, of) => {
    if (done % 100 === 0) spinner.update(`${done} of ${of} machines`).spin();
    if (done === of) spinner.clear();
  };
}
