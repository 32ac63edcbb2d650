import { shown } from '../read/value';
import { type Clash, isOn, isSet, type Kubelet, seconds } from './kubelet';

/** kubernetes/kubernetes, pkg/kubelet/apis/config/validation: the times in which pods end before the machine goes down. */
export function shutdownClashes(kubelet: Kubelet): Clash[] {
  return [...critical(kubelet), ...byPriority(kubelet)];
}

/** The time of critical pods is a part of the whole. */
function critical(kubelet: Kubelet): Clash[] {
  const { shutdownGracePeriod: whole, shutdownGracePeriodCriticalPods: part } = kubelet.fields;
  const [wholeTime, partTime] = [seconds(whole), seconds(part)];
  if (wholeTime === undefined || partTime === undefined || partTime <= wholeTime) return [];
  if (!isOn(kubelet, 'GracefulNodeShutdown')) return [];
  return [
    {
      fields: ['shutdownGracePeriodCriticalPods', 'shutdownGracePeriod'],
      what: `shutdownGracePeriodCriticalPods ${shown(part)} is above shutdownGracePeriod ${shown(whole ?? 0)}`,
      mend: 'let it be a part of shutdownGracePeriod, which is the time of all pods',
    },
  ];
}

/** One way or the other: by priority the time of each is its own. */
function byPriority(kubelet: Kubelet): Clash[] {
  const { fields } = kubelet;
  const other = ['shutdownGracePeriod', 'shutdownGracePeriodCriticalPods'].find((name) =>
    isSet(fields[name]),
  );
  if (!other || !isSet(fields.shutdownGracePeriodByPodPriority)) return [];
  if (!isOn(kubelet, 'GracefulNodeShutdownBasedOnPodPriority')) return [];
  return [
    {
      fields: ['shutdownGracePeriodByPodPriority', other],
      what: `shutdownGracePeriodByPodPriority and ${other} ${shown(fields[other])} exclude each other`,
      mend: 'remove one of them',
    },
  ];
}
