/**
 * Where etcd and its snapshots lie. Whatever writes there waits for the mount of a disk of its own, if there is one, and
 * does not start without it: etcd would begin anew on the disk of the system, and members that do so together become an
 * empty cluster (kubernetes-sigs/kubespray#13261). Where nothing is mounted there, systemd asks for nothing.
 */
export const etcdFolders = '/var/lib/etcd /var/lib/etcd-snapshots';
