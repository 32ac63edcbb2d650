/** Where kubeadm looks for patches to what it writes; `kubeadm join` fails if there is no such directory. */
export const patchesFolder = '/etc/kubernetes/kubeadm/patches';
