import { formatIssue, planCluster } from '../../lib/plan';
import { planOf, referenceWith } from '../clusters';

const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

function told(...secretsRecipients: string[]): string[] {
  return planCluster(referenceWith({ secretsRecipients })).issues.map(formatIssue);
}

test('the secrets file has the recipients of the description', () => {
  expect(planOf(referenceWith({ secretsRecipients: [RECIPIENT] })).secretsRecipients).toEqual([RECIPIENT]);
});

test('what is no recipient is told, and an identity without being shown', () => {
  expect(told(RECIPIENT, 'ann@example.com')).toEqual([
    'secretsRecipients[1]: ann@example.com is not an age recipient; write such as age1… of `age-keygen -y`',
  ]);
  expect(told('AGE-SECRET-KEY-1QQQQ')).toEqual([
    'secretsRecipients[0]: it is an age identity, which is a secret; write its recipient, as `age-keygen -y` tells it',
  ]);
});
