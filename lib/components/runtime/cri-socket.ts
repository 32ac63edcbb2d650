/** Where CRI-O listens; the value of `listen` in its own defaults (crio.conf(5), [crio.api]). */
export const criSocket = 'unix:///var/run/crio/crio.sock';
